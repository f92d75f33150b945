using System.Text.Json;
using ParLive.Grains.Access;
using ParLive.Grains.Audit;
using ParLive.Ingest;
using ParLive.Journal.Folders;

namespace ParLive.Silo.Hosting;

/// <summary>A host without a door, for the length of one command.</summary>
internal static class Workshop
{
    /// <summary>The same for what changes something: whoever sits at the machine does it, and the audit keeps what came of it.</summary>
    /// <param name="data">The folder.</param>
    /// <param name="done">What is done, and to what, as the audit names them.</param>
    /// <param name="work">Does it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static Task<T> UseAsync<T>(string data, (string Act, string Subject) done, Func<IServiceProvider, Task<T>> work, CancellationToken cancellationToken) =>
        UseAsync(
            data,
            async services =>
            {
                var result = await work(services);
                await services.GetRequiredService<IOfficeBook>().Note(
                    new AuditAct(AuditAct.Console, "", done.Act, done.Subject, null, JsonSerializer.Serialize(result)), CancellationToken.None);
                return result;
            },
            cancellationToken);

    /// <summary>Opens the folder, wakes the units, does something and closes again.</summary>
    public static async Task<T> UseAsync<T>(
        string data, Func<IServiceProvider, Task<T>> work, CancellationToken cancellationToken, Action<IServiceCollection>? also = null)
    {
        var home = JournalHome.Of(data);
        using var folder = DataFolder.Open(data);
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        // What the journal has to say is said: that an older one was brought up, or that it cannot be written now.
        builder.Logging.AddProvider(new SpokenWarnings());
        builder.Logging.AddFilter((category, level) => level >= LogLevel.Warning && category?.StartsWith("ParLive.Journal", StringComparison.Ordinal) is true);
        builder.AddParLive(folder, home);
        builder.Services.AddIngest();
        also?.Invoke(builder.Services);
        using var host = builder.Build();
        home.LeaveWord(folder, host.Services);
        await host.StartAsync(cancellationToken);
        try
        {
            await host.Services.GetRequiredService<Readiness>().Ready.WaitAsync(cancellationToken);
            return await work(host.Services);
        }
        finally
        {
            await host.StopAsync(CancellationToken.None);
        }
    }
}
