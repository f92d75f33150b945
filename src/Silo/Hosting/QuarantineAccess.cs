using System.Globalization;
using ParLive.Grains.Audit;
using ParLive.Ingest.Quarantine;
using ParLive.Silo.Commands;

namespace ParLive.Silo.Hosting;

/// <summary>The quarantine as commands reach it: through the server that holds the folder, or here where none does.</summary>
internal sealed class QuarantineAccess
{
    private readonly string _data;
    private readonly RunningServer? _server;

    private QuarantineAccess(string data, RunningServer? server) => (_data, _server) = (data, server);

    /// <summary>That of a data folder.</summary>
    public static QuarantineAccess Of((string Data, string? Key) at) => new(at.Data, RunningServer.Find(at.Data, at.Key));

    /// <summary>A page of inputs.</summary>
    public Task<QuarantinePage> ListAsync(QuarantineOrder order, string state, long? after, CancellationToken cancellationToken)
    {
        var query = Query(
            ("state", state), ("reason", order.Reason), ("source", order.Source), ("from", order.From), ("to", order.To),
            ("after", after?.ToString(CultureInfo.InvariantCulture)), ("take", order.Take?.ToString(CultureInfo.InvariantCulture)));
        if (_server is not null) return _server.GetAsync<QuarantinePage>($"/api/quarantine/inputs?{query}", cancellationToken);
        var asked = new QuarantineQuery { State = state, Reason = order.Reason, Source = order.Source, From = order.From, To = order.To, After = after, Take = order.Take };
        return HereAsync(bench => bench.PageAsync(asked, cancellationToken), cancellationToken);
    }

    /// <summary>One input, whole.</summary>
    public Task<QuarantinedReading> ShowAsync(long id, CancellationToken cancellationToken) => _server is not null
        ? _server.GetAsync<QuarantinedReading>(string.Create(CultureInfo.InvariantCulture, $"/api/quarantine/inputs/{id}"), cancellationToken)
        : HereAsync(
            async bench => await bench.FindAsync(id, cancellationToken) is { } kept
                ? QuarantinedReading.Of(kept)
                : throw new CommandException(string.Create(CultureInfo.InvariantCulture, $"There is no input {id} in quarantine.")),
            cancellationToken);

    /// <summary>Replays inputs.</summary>
    public Task<ReplayReport> ReplayAsync(QuarantineOrder order, bool preview, CancellationToken cancellationToken) => _server is not null
        ? _server.PostAsync<ReplayReport>($"/api/quarantine/replays?preview={(preview ? "true" : "false")}", order, cancellationToken)
        : HereAsync(bench => bench.ReplayAsync(Meant(order, null), order.ReadMapping(), preview, cancellationToken), cancellationToken, preview ? null : AuditActs.QuarantineReplayed);

    /// <summary>Dismisses inputs.</summary>
    public Task<ReplayReport> DismissAsync(QuarantineOrder order, CancellationToken cancellationToken) => _server is not null
        ? _server.PostAsync<ReplayReport>("/api/quarantine/dismissals", order, cancellationToken)
        : HereAsync(bench => bench.DismissAsync(Meant(order, order.NoDismissal()), order.Note!.Trim(), cancellationToken), cancellationToken, AuditActs.QuarantineDismissed);

    /// <summary>Sources of which nothing good is heard.</summary>
    public Task<IReadOnlyList<SourceReading>> SourcesAsync(CancellationToken cancellationToken) => _server is not null
        ? _server.GetAsync<IReadOnlyList<SourceReading>>("/api/quarantine/sources", cancellationToken)
        : HereAsync(bench => bench.SourcesAsync(cancellationToken), cancellationToken);

    private static ReplayOrder Meant(QuarantineOrder order, string? wrong) =>
        order.Read(out var problem) is { } meant && wrong is null ? meant : throw new CommandException(problem ?? wrong!);

    private static string Query(params ReadOnlySpan<(string Name, string? Value)> pairs)
    {
        var given = new List<string>();
        foreach (var (name, value) in pairs)
            if (value is not null) given.Add($"{name}={Uri.EscapeDataString(value)}");
        return string.Join('&', given);
    }

    private async Task<T> HereAsync<T>(Func<Workbench, Task<T>> work, CancellationToken cancellationToken, string? act = null)
    {
        try
        {
            return act is null
                ? await Workshop.UseAsync(_data, services => work(services.GetRequiredService<Workbench>()), cancellationToken)
                : await Workshop.UseAsync(_data, (act, ""), services => work(services.GetRequiredService<Workbench>()), cancellationToken);
        }
        catch (FormatException wrong)
        {
            throw new CommandException(wrong.Message);
        }
    }
}
