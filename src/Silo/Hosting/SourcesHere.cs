using ParLive.Access.Sources;
using ParLive.Grains.Contracts;

namespace ParLive.Silo.Hosting;

/// <summary>The keys of sources in the journal that this process has opened.</summary>
internal sealed class SourcesHere(IServiceProvider services) : ISourcesAtHand
{
    private readonly SourceDesk _desk = services.GetRequiredService<SourceDesk>();
    private readonly SourceBook _book = services.GetRequiredService<SourceBook>();

    public async Task<(string Text, string Id, bool Signs)> IssueAsync(KeyOrder order, CancellationToken cancellationToken) => Of(await _desk.IssueAsync(order, cancellationToken));

    public async Task<(string Text, string Id, bool Signs)> RotateAsync(string source, string key, double? overlapDays, CancellationToken cancellationToken) =>
        Of(await _desk.RotateAsync(Own(source, key), overlapDays is { } days ? TimeSpan.FromDays(days) : null, cancellationToken));

    public async Task<int> RevokeAsync(string source, string? key, CancellationToken cancellationToken)
    {
        if (key is null) return await _desk.RevokeAllAsync(source, cancellationToken);

        await _desk.RevokeAsync(Own(source, key), cancellationToken);
        return 1;
    }

    public Task LimitAsync(string source, SourceLimits limits, CancellationToken cancellationToken) => _desk.LimitAsync(source, limits, cancellationToken);

    public Task<IReadOnlyList<ListedSource>> ListAsync(CancellationToken cancellationToken) => services.GetRequiredService<SourceRoll>().ReadAsync(cancellationToken);

    private string Own(string source, string key) =>
        _book.Find(key)?.Source == source ? key : throw new SourceRefusedException("key", $"The source '{source}' has no key '{key}'.");

    private static (string Text, string Id, bool Signs) Of(MadeKey made) => (made.Text, made.Key.Id, made.Key.Signs);
}
