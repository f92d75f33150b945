using ParLive.Grains.Quarantine;

namespace ParLive.Ingest.Quarantine;

/// <summary>The workbench for pages: the same bench, and nothing of its own.</summary>
internal sealed class QuarantineDesk(Workbench bench) : IQuarantineDesk
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<SettledInput>> Replay(IReadOnlyList<long> ids, string by, bool preview, CancellationToken cancellationToken) =>
        [.. (await bench.ReplayAsync(new ReplayOrder(ids, new QuarantineQuestion(), by), ReplayMapping.None, preview, cancellationToken)).Lines.Select(Of)];

    /// <inheritdoc/>
    public async Task<SettledInput> Fix(long id, string text, string by, bool preview, CancellationToken cancellationToken) =>
        Of(await bench.FixAsync(id, text, by, preview, cancellationToken));

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SettledInput>> Dismiss(IReadOnlyList<long> ids, string by, string note, CancellationToken cancellationToken) =>
        [.. (await bench.DismissAsync(new ReplayOrder(ids, new QuarantineQuestion(), by), note, cancellationToken)).Lines.Select(Of)];

    private static SettledInput Of(ReplayLine line) => new(line.Id, line.Outcome, line.Reason, line.Detail);
}
