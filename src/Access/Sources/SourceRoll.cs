using ParLive.Grains.Access;
using ParLive.Grains.Contracts;

namespace ParLive.Access.Sources;

/// <summary>All sources with a key or a limit, for whoever looks after them.</summary>
public sealed class SourceRoll
{
    private static readonly SourceUse Unknown = new("", 0, 0, 0, new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal));

    private readonly SourceBook _book;
    private readonly ISourceMeters? _meters;
    private readonly TimeProvider _clock;

    internal SourceRoll(SourceBook book, ISourceMeters? meters, TimeProvider clock) => (_book, _meters, _clock) = (book, meters, clock);

    /// <summary>All of them, by name.</summary>
    public async Task<IReadOnlyList<ListedSource>> ReadAsync(CancellationToken cancellationToken)
    {
        var (keys, terms) = (_book.All, _book.Terms);
        var names = keys.Select(key => key.Source).Concat(terms.Select(known => known.Source)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return await Task.WhenAll(names.Select(async name => Listed(name, keys, _meters is null ? Unknown : await _meters.Read(name, cancellationToken))));
    }

    private ListedSource Listed(string name, IReadOnlyList<SourceKey> keys, SourceUse use) =>
        new(name, _book.TermsOf(name)?.Limits, use, [.. keys.Where(key => key.Source == name).Select(key => Listed(key, use)).OrderBy(key => key.State != KeyState.InUse)]);

    private ListedKey Listed(SourceKey key, SourceUse use) => new(
        key.Id, key.StateAt(_clock.GetUtcNow()), key.By, key.At, use.Keys.TryGetValue(key.Id, out var used) ? used : null, key.Expires, key.Scope, key.Signs,
        !key.Signs || _book.SecretOf(key) is not null);
}
