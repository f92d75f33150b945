using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using ParLive.Access;
using ParLive.Access.Accounts;
using ParLive.Access.Doors;
using ParLive.Dashboard;
using ParLive.Domain.Rates;
using ParLive.Grains.Hosting;
using ParLive.Ingest;
using ParLive.Ingest.Access;
using ParLive.Journal.Folders;
using ParLive.Journal.Postgres;
using ParLive.Notices;
using ParLive.Notices.Couriers;
using ParLive.Operations.Doors;
using ParLive.Operations.Health;
using ParLive.Operations.Protection;
using ParLive.Operations.Telemetry;
using ParLive.Silo.Commands;

namespace ParLive.Silo.Hosting;

/// <summary>The long-lived process: intake, units and walls.</summary>
internal static class Server
{
    /// <summary>Runs until it is stopped; the errand starts when the server listens, and is stopped with it.</summary>
    /// <param name="home">Where the journal is.</param>
    /// <param name="urls">Where to listen.</param>
    /// <param name="errand">What to do beside it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <param name="habits">What it does by itself.</param>
    public static async Task<int> RunAsync(
        JournalHome home, string[] urls, Func<IServiceProvider, CancellationToken, Task> errand, CancellationToken cancellationToken, Habits? habits = null)
    {
        habits ??= new Habits();
        if (RolesRefused.Why(habits, home) is { } why) throw new CommandException(why);

        using var folder = DataFolder.Open(home.Folder);
        if (!habits.StandsBy) return await RunAsync(home, folder, urls, errand, habits, null, cancellationToken);

        try
        {
            await using var standby = await Standby.UntilElectedAsync(home, folder, (urls, habits), TimeProvider.System, cancellationToken);
            return await RunAsync(home, folder, standby.Urls, errand, habits, standby, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // It was told to stop before its turn came.
            return Outcome.Done;
        }
    }

    private static async Task<int> RunAsync(
        JournalHome home, DataFolder folder, string[] urls, Func<IServiceProvider, CancellationToken, Task> errand, Habits habits, Standby? standby,
        CancellationToken cancellationToken)
    {
        await using var app = Build(folder, home, urls, habits, standby?.Elected);
        if (habits.Roles.HasFlag(Roles.Grains)) home.LeaveWord(folder, app.Services);
        if ((BindingPolicy.Refusal(urls, KeyWatch.IsGuarded(app.Services)) ?? Doors.Refusal(home, urls, habits)) is { } refusal)
        {
            throw new CommandException(refusal);
        }

        if (standby is not null) await standby.LeaveDoorAsync(cancellationToken);
        await app.StartAsync(cancellationToken);
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        folder.Announce(addresses.First(), app.Services.GetRequiredService<ConsolePass>().Value);
        Greet(app.Services, addresses);
        var errands = Task.WhenAll(
            RunAsync(errand, app, cancellationToken),
            RunAsync(StepDown.WhenTakenOverAsync, app, cancellationToken),
            RunAsync((services, stopping) => KeyWatch.WhenOpenToAllAsync(services, urls, stopping), app, cancellationToken));
        await app.WaitForShutdownAsync(cancellationToken);
        await errands;
        return Outcome.Done;
    }

    // An errand that fails takes the server down with its message; one that ends lets it run on.
    private static async Task RunAsync(
        Func<IServiceProvider, CancellationToken, Task> errand, WebApplication app, CancellationToken cancellationToken)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, app.Lifetime.ApplicationStopping);
        try
        {
            await errand(app.Services, stopping.Token);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // It was told to stop.
        }
        catch
        {
            app.Lifetime.StopApplication();
            throw;
        }
    }

    /// <summary>Makes a server that does not listen yet.</summary>
    internal static WebApplication Build(DataFolder folder, JournalHome home, string[] urls, Habits habits, PostgresCandidate? elected)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(habits.Settings);
        builder.Logging.SpeakAs(builder.Configuration[LogForm.Variable]);
        // The keys for forms lie in the data folder, which only its owner may open (docs/security.md): that is no news at each start.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Orleans", LogLevel.Warning).AddFilter("Polly", LogLevel.Warning);
        builder.WebHost.UseUrls(urls);
        builder.AddDoors(habits.Doors);
        builder.AddTelemetry();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = Outcome.TimeToStop);
        builder.Services.AddSingleton(habits.Terms);
        builder.Services.AddSingleton<ConsolePass>();
        builder.Services.AddOperations(folder.Path);
        if (habits.Roles.HasFlag(Roles.Grains)) AddUnits(builder, folder, home, habits, elected);
        else builder.AddParLiveElsewhere(habits.Seat!);
        if (habits.Roles.HasFlag(Roles.Ingest)) builder.Services.AddIngest(new IngestOptions { QuarantineDays = habits.QuarantineDays, QuarantineByteDays = habits.QuarantineByteDays });
        if (habits.Roles.HasFlag(Roles.Dashboard)) AddDashboard(builder, folder);
        else builder.Services.AddSharedProtection(Path.Combine(folder.Path, "keys")).AddDataProtection().SetApplicationName("ParLive");
        builder.Services.AddAccess(habits.Provider);
        return Mapped(builder.Build(), habits.Roles);
    }

    private static void AddUnits(WebApplicationBuilder builder, DataFolder folder, JournalHome home, Habits habits, PostgresCandidate? elected)
    {
        builder.AddParLive(folder, home, elected, habits);
        builder.Services.AddReviews();
        builder.Services.AddSingleton<IWeeklyReport, WeeklyReport>().AddSingleton<IHealthPart, NoticesHealth>();
        builder.Services.AddNotices(habits.Notices ?? Path.Combine(folder.Path, "notices.json"), NoticeSecrets.OfEnvironment());
        if (habits.ClosePeriods is { } days) builder.Services.AddPeriodClosing(days);
    }

    private static void AddDashboard(WebApplicationBuilder builder, DataFolder folder) => builder.Services.AddSharedProtection(Path.Combine(folder.Path, "keys")).AddOfficeWork().AddDashboard(options =>
    {
        options.DefinitionSet = RateDefinitions.SetName;
        options.DisplaysFile = Path.Combine(folder.Path, "displays.json");
    });

    private static WebApplication Mapped(WebApplication app, Roles roles)
    {
        app.UseDoors();
        app.UseJournalGate();
        app.UseClusterGate();
        app.UseAccess();
        var doors = app.MapGroup("").Bounded();
        if (roles.HasFlag(Roles.Ingest)) doors.MapIngest();
        if (roles.HasFlag(Roles.Dashboard)) doors.MapDashboard().MapAccounts().MapAdministration();
        doors.MapAccountsInterface();
        doors.MapOperations(hasScreens: roles.HasFlag(Roles.Dashboard));
        app.CheckDoors();
        return app;
    }

    private static void Greet(IServiceProvider services, ICollection<string> addresses)
    {
        Terminal.Print($"ParLive: {string.Join(", ", addresses.Select(address => address + "/"))}");
        if (services.GetRequiredService<SetupDesk>().Code is { } code) Terminal.Print($"There is no account: everyone who reaches this server sees what it shows. For the first one open /setup with the code {code}");
        if (!KeyWatch.IsGuarded(services))
        {
            Terminal.Print("No source key is configured: everyone on this machine may send events, and the server listens on loopback only.");
        }
    }
}
