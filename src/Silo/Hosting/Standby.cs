using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using ParLive.Ingest.Access;
using ParLive.Journal.Folders;
using ParLive.Journal.Postgres;
using ParLive.Operations.Doors;
using ParLive.Silo.Commands;

namespace ParLive.Silo.Hosting;

/// <summary>A server that waits until it may write the journal, and says so to everyone who comes meanwhile.</summary>
internal sealed class Standby : IAsyncDisposable
{
    private static readonly Unavailable StandsBy = new(
        "Đây là máy chủ dự phòng. Trang này tự tải lại khi máy chủ hoạt động.",
        "This server stands by; another one is active. Ask that one, or ask again in a moment.",
        TimeSpan.FromSeconds(2));

    // Whoever asks again keeps a connection open; it is closed rather than waited for.
    private static readonly TimeSpan TimeToClose = TimeSpan.FromSeconds(1);

    private readonly WebApplication? _door;

    private Standby(PostgresCandidate elected, WebApplication? door, string[] urls) => (Elected, _door, Urls) = (elected, door, urls);

    /// <summary>The right to write, once it is there.</summary>
    public PostgresCandidate Elected { get; }

    /// <summary>Where it listens, and the server after it.</summary>
    public string[] Urls { get; }

    /// <summary>Waits for the right to write, behind a door that answers where nothing else does.</summary>
    public static async Task<Standby> UntilElectedAsync(
        JournalHome home, DataFolder folder, (string[] Urls, Habits Habits) asked, TimeProvider clock, CancellationToken cancellationToken)
    {
        var urls = asked.Urls;
        home.Check(folder);
        var candidate = PostgresCandidate.Open(
            home.Database ?? throw new CommandException($"--standby needs a journal in a database; name it with --journal or {JournalHome.Variable}."));
        WebApplication? door = null;
        try
        {
            if (candidate.IsElected) return new Standby(candidate, null, urls);

            // Better now than at the moment it is needed.
            if (((candidate.AnyKey() is { } any ? BindingPolicy.Refusal(urls, any) : null) ?? Doors.Refusal(home, urls, asked.Habits)) is { } refusal)
                throw new CommandException(refusal);

            door = Door(urls, asked.Habits.Doors);
            await door.StartAsync(cancellationToken);
            var addresses = door.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
            folder.Announce(addresses.First());
            Terminal.Print(
                $"ParLive stands by: {string.Join(", ", addresses.Select(address => address + "/"))} (the journal at {candidate.Place} is written by {candidate.Writer})");
            await candidate.UntilElectedAsync(clock, cancellationToken);
            return new Standby(candidate, door, [.. addresses]);
        }
        catch
        {
            if (door is not null) await door.DisposeAsync();
            candidate.Dispose();
            throw;
        }
    }

    /// <summary>Gives the port free for the server that was waited for.</summary>
    public async Task LeaveDoorAsync(CancellationToken cancellationToken)
    {
        if (_door is not null) await _door.StopAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_door is not null) await _door.DisposeAsync();
        Elected.Dispose();
    }

    private static WebApplication Door(string[] urls, DoorTerms terms)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.WebHost.UseUrls(urls);
        builder.AddDoors(terms);
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeToClose);
        var door = builder.Build();
        door.UseDoors();
        door.MapHealth();
        door.MapGet("/ready", static () => Results.Text("standby", statusCode: StatusCodes.Status503ServiceUnavailable));
        door.MapFallback("{**path}", StandsBy.AnswerAsync);
        return door;
    }
}
