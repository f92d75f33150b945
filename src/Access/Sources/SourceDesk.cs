using System.Buffers.Text;
using System.Security.Cryptography;
using ParLive.Access.Accounts;
using ParLive.Access.Doors;
using ParLive.Grains.Access;
using ParLive.Grains.Audit;
using ParLive.Grains.Contracts;

namespace ParLive.Access.Sources;

/// <summary>Makes keys of sources, changes them over, takes them back and sets limits, each in one transaction with its line of audit.</summary>
public sealed class SourceDesk
{
    /// <summary>How long a key goes on beside the one that follows it, unless somebody says otherwise.</summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromDays(7);

    /// <summary>The longest that may be said.</summary>
    public static readonly TimeSpan LongestOverlap = TimeSpan.FromDays(90);

    private const int LongestSource = 120;
    private const int MostNamed = 200;
    private const int KeyBytes = 32;

    private readonly (IOfficeBook Office, SourceBook Keys, IUnitFeed? Feed) _known;
    private readonly SourceSeal _seal;
    private readonly (TimeProvider Clock, IActor Actor) _now;

    internal SourceDesk((IOfficeBook Office, SourceBook Keys, IUnitFeed? Feed) known, SourceSeal seal, (TimeProvider Clock, IActor Actor) now) =>
        (_known, _seal, _now) = (known, seal, now);

    /// <summary>Makes a key beside those that the source has; the text is shown once.</summary>
    /// <exception cref="SourceRefusedException">The order cannot be.</exception>
    public async Task<MadeKey> IssueAsync(KeyOrder order, CancellationToken cancellationToken)
    {
        var now = _now.Clock.GetUtcNow();
        var source = order.Source.Trim();
        CheckName(source);
        if (order.Expires <= now) throw new SourceRefusedException("expires", "A key ends in the future.");

        var made = Make(new SourceKey { Source = source, Hash = "", By = _now.Actor.By, At = now, Expires = order.Expires, Scope = ScopeOf(order.Scope, source) }, order.Signs);
        await WriteAsync([Changed(made.Key)], (AuditActs.SourceKeyIssued, source), (null, made.Key.ToAudit()), cancellationToken);
        return made;
    }

    /// <summary>Makes a key like another one, which goes on for a while and then ends.</summary>
    /// <param name="id">The one that is followed.</param>
    /// <param name="overlap">How long it goes on, 0 to 90 days; null for a week.</param>
    /// <param name="cancellationToken">Stops it before it is begun.</param>
    /// <exception cref="SourceRefusedException">There is no such key in use, or it cannot go on so long.</exception>
    public async Task<MadeKey> RotateAsync(string id, TimeSpan? overlap, CancellationToken cancellationToken)
    {
        var (now, span) = (_now.Clock.GetUtcNow(), overlap ?? Overlap);
        if (span < TimeSpan.Zero || span > LongestOverlap) throw new SourceRefusedException("overlap", "A key goes on beside the next one for 0 to 90 days.");
        if (_known.Keys.Named(id) is not { } old) throw new SourceRefusedException("key", $"No key '{id}' is in use.");

        var ends = now + span;
        var ending = old with { Expires = old.Expires < ends ? old.Expires : ends };
        // The next one has a life as long as the one before it had.
        var life = old is { Expires: { } end, At: { } since } ? end - since : (TimeSpan?)null;
        var made = Make(old with { By = _now.Actor.By, At = now, Expires = life is { } long_ ? now + long_ : null, Follows = old.Id, Revision = 0 }, old.Signs);
        await WriteAsync([Changed(made.Key), Changed(ending)], (AuditActs.SourceKeyRotated, old.Source), (old.ToAudit(), $"[{ending.ToAudit()},{made.Key.ToAudit()}]"), cancellationToken);
        return made;
    }

    /// <summary>Takes one key back at once; answers it as it was.</summary>
    /// <exception cref="SourceRefusedException">There is no such key, or it was taken back.</exception>
    public async Task<SourceKey> RevokeAsync(string id, CancellationToken cancellationToken)
    {
        if (_known.Keys.Find(id) is not { Revoked: null } key) throw new SourceRefusedException("key", $"There is no key '{id}' that was not taken back.");

        var gone = key with { Revoked = _now.Clock.GetUtcNow() };
        await WriteAsync([Changed(gone)], (AuditActs.SourceKeyRevoked, key.Source), (key.ToAudit(), gone.ToAudit()), cancellationToken);
        return key;
    }

    /// <summary>Takes all keys of a source back at once; answers how many that were.</summary>
    public async Task<int> RevokeAllAsync(string source, CancellationToken cancellationToken)
    {
        var now = _now.Clock.GetUtcNow();
        var held = _known.Keys.All.Where(key => key.Source == source && key.Revoked is null).ToList();
        if (held.Count == 0) return 0;

        var gone = held.ConvertAll(key => key with { Revoked = now });
        await WriteAsync([.. gone.Select(Changed)], (AuditActs.SourceKeysRevoked, source), (ToAudit(held), ToAudit(gone)), cancellationToken);
        return held.Count;
    }

    /// <summary>Says how much a source may send; without any limit the server's own hold again.</summary>
    /// <exception cref="SourceRefusedException">A limit cannot be.</exception>
    public async Task LimitAsync(string source, SourceLimits limits, CancellationToken cancellationToken)
    {
        CheckName(source);
        if (limits.Problem() is { } problem) throw new SourceRefusedException("limit", problem);

        var before = _known.Keys.TermsOf(source);
        var after = limits is { PerSecond: null, Burst: null, PerDay: null } ? null : new SourceTerms(source, limits).ToBody();
        if (before is null && after is null) return;

        var change = new OfficeChange(SourceTerms.Kind, SourceTerms.IdOf(source), before?.Revision ?? 0, after);
        await WriteAsync([change], (AuditActs.SourceLimited, source), (before?.ToBody(), after), cancellationToken);
    }

    private static void CheckName(string source)
    {
        if (source.Length is 0 or > LongestSource || source.Any(char.IsControl)) throw new SourceRefusedException("source", $"A source is named by 1 to {LongestSource} characters.");
    }

    private MadeKey Make(SourceKey like, bool signs)
    {
        var text = (signs ? "pls_" : "plk_") + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes));
        var hash = SourceKey.HashOf(text);
        return new MadeKey(like with { Id = SourceKey.IdOf(hash), Hash = hash, Secret = signs ? _seal.Seal(text) : null }, text);
    }

    // Units are kept by their keys: a code may mean another unit tomorrow.
    private KeyScope? ScopeOf(KeyScope? asked, string source)
    {
        if (asked is null or { Units: [], Kinds: [] }) return null;
        if (source == Caller.OperatorKey) throw new SourceRefusedException("source", "The operator's key has no bounds; give programs keys of their own.");
        if (asked.Units.Count > MostNamed) throw new SourceRefusedException("unit", $"A key names at most {MostNamed} units; name those above them.");
        if (asked.Kinds.FirstOrDefault(kind => !EventVocabulary.Matters.Contains(kind, StringComparer.Ordinal)) is { } unknown)
            throw new SourceRefusedException("kind", $"There are no events of '{unknown}'; there are {string.Join(", ", EventVocabulary.Matters)}.");

        if (asked.Units.Count > 0 && _known.Feed is null) throw new SourceRefusedException("unit", "Units are known beside a running server alone: start one in this folder, or use POST /api/sources.");

        return new KeyScope(
            [.. asked.Units.Select(unit => _known.Feed?.Find(unit)?.Key ?? throw new SourceRefusedException("unit", $"There is no unit '{unit}'.")).Distinct(StringComparer.Ordinal)],
            [.. asked.Kinds.Distinct(StringComparer.Ordinal)]);
    }

    private async Task WriteAsync(OfficeChange[] changes, (string Act, string Subject) what, (string? Before, string? After) how, CancellationToken cancellationToken)
    {
        try
        {
            await _known.Office.Write(changes, new AuditAct(_now.Actor.By, _now.Actor.From, what.Act, what.Subject, how.Before, how.After), cancellationToken);
        }
        catch (StaleEntryException stale)
        {
            throw new SourceRefusedException("gone", stale.Message);
        }
    }

    private static string ToAudit(IEnumerable<SourceKey> keys) => $"[{string.Join(',', keys.Select(key => key.ToAudit()))}]";

    private static OfficeChange Changed(SourceKey key) => new(SourceKey.Kind, key.Id, key.Revision, key.ToBody());
}
