using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using ParLive.Grains.Access;

namespace ParLive.Access.Sources;

/// <summary>The keys and limits of sources in the office's book, read from it when it changed: what was changed on one host is known on the others within five seconds.</summary>
public sealed class SourceBook : ISourceKeys
{
    private readonly IOfficeBook _book;
    private readonly TimeProvider _clock;
    private readonly SourceSeal _seal;
    private readonly BookReading<(FrozenDictionary<string, SourceKey> Keys, FrozenDictionary<string, SourceTerms> Terms)> _reading;

    internal SourceBook(IOfficeBook book, TimeProvider clock, SourceSeal seal) =>
        (_book, _clock, _seal, _reading) = (book, clock, seal, new(book, Read));

    /// <inheritdoc/>
    public bool Any => !_book.IsKnown || Now.Keys.Count > 0;

    /// <summary>All keys ever made, by source and then the newest first.</summary>
    public IReadOnlyList<SourceKey> All =>
        [.. Now.Keys.Values.OrderBy(key => key.Source, StringComparer.Ordinal).ThenByDescending(key => key.At)];

    /// <summary>What was decided about sources' limits, by source.</summary>
    public IReadOnlyList<SourceTerms> Terms => [.. Now.Terms.Values.OrderBy(terms => terms.Source, StringComparer.Ordinal)];

    /// <inheritdoc/>
    public SourceKey? Shown(string key)
    {
        var hash = SourceKey.HashOf(key);
        // Found by a part of a hash of what nobody can guess, so how long that takes tells nothing; compared whole, and in constant time.
        return Named(SourceKey.IdOf(hash)) is { Signs: false } known && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(hash), Encoding.ASCII.GetBytes(known.Hash)) ? known : null;
    }

    /// <inheritdoc/>
    public SourceKey? Named(string id) => Find(id) is { } key && key.StateAt(_clock.GetUtcNow()) == KeyState.InUse ? key : null;

    /// <inheritdoc/>
    public byte[]? SecretOf(SourceKey key) => key.Secret is { } secret ? _seal.Open(secret) : null;

    /// <summary>The key of a name, whatever it is now; null if there was never one.</summary>
    public SourceKey? Find(string id) => Now.Keys.GetValueOrDefault(id);

    /// <summary>What was decided about a source's limits; null for nothing, so that the server's own hold.</summary>
    public SourceTerms? TermsOf(string source) => Now.Terms.GetValueOrDefault(source);

    private (FrozenDictionary<string, SourceKey> Keys, FrozenDictionary<string, SourceTerms> Terms) Now => _reading.Now;

    private static (FrozenDictionary<string, SourceKey> Keys, FrozenDictionary<string, SourceTerms> Terms) Read(IOfficeBook book) => (
        book.Of(SourceKey.Kind).Select(SourceKey.Of).ToFrozenDictionary(key => key.Id, StringComparer.Ordinal),
        book.Of(SourceTerms.Kind).Select(SourceTerms.Of).ToFrozenDictionary(terms => terms.Source, StringComparer.Ordinal));
}
