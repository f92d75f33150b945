namespace ParLive.Domain.Ranking;

/// <summary>Why units moved between two editions: what went in is replaced one thing after the other, and the ranking made anew each time.</summary>
/// <remarks>
/// The order is that of <see cref="MovementCause"/>, for everybody and always the same; each part is the difference of two rankings,
/// so the parts add up by themselves (Blinder 1973 and Das Gupta 1993 decompose rates like this; another order would give other
/// parts). Where profile or definitions changed, figures of before and after mean different things: then all figures of units that
/// are in both count as rules. The way of computing is a rule too: if a later version comes to another score from the same figures,
/// the difference stands there.
/// </remarks>
public sealed class Movements
{
    private readonly RankingProfile _profile;
    private readonly bool _countsTheSame;
    private readonly Dictionary<string, (RankedRow Row, PeerGroup Peers)> _before;
    private readonly Dictionary<string, (RankedRow Row, PeerGroup Peers)> _after;
    private readonly Dictionary<string, Candidate> _old;
    private readonly Dictionary<string, Candidate> _new;
    private readonly Lazy<Dictionary<string, RankedUnit>> _byRules;
    private readonly Lazy<Dictionary<string, RankedUnit>> _byUnits;
    private readonly Lazy<Dictionary<string, RankedUnit>> _whole;

    /// <summary>Compares two editions of a board.</summary>
    /// <param name="before">The earlier one, the baseline.</param>
    /// <param name="after">The later one.</param>
    /// <param name="profile">The profile of the later one.</param>
    public Movements(RankingEdition before, RankingEdition after, RankingProfile profile)
    {
        (_profile, _countsTheSame) = (profile, before.Terms.CountsAs(after.Terms));
        (_before, _after) = (RowsOf(before), RowsOf(after));
        (_old, _new) = (CandidatesOf(_before), CandidatesOf(_after));
        _byRules = new(() => Rank(_old.Values.Select(WithRules)));
        _byUnits = new(() => Rank(_new.Values.Select(WithUnits)));
        _whole = new(() => Rank(_new.Values));
    }

    /// <summary>The units of either edition.</summary>
    public IEnumerable<string> Units => _before.Keys.Union(_after.Keys, StringComparer.Ordinal);

    /// <summary>How a unit moved.</summary>
    public Movement Of(string unit)
    {
        var (old, now) = (_before.GetValueOrDefault(unit).Row, _after.GetValueOrDefault(unit).Row);
        var movement = new Movement(unit, old, now, []);
        return movement.Score is null ? movement : movement with { Parts = PartsOf(unit, old!, now!) };
    }

    private List<MovementPart> PartsOf(string unit, RankedRow old, RankedRow now)
    {
        var own = WithUnits(_new[unit]);
        (decimal Score, int Place) start = (old.Score!.Value.Value, old.Placing!.Value.ByScore);
        var rules = In(_byRules.Value, unit) ?? start;
        var units = In(_byUnits.Value, unit) ?? rules;
        var peers = In(Rank(_new.Values.Select(other => other.Unit == unit ? own : other)), unit) ?? units;
        var scaled = own with { Evidence = ScaledEvidence.Of(own.Evidence, _new[unit].Evidence) };
        var volume = In(Rank(_new.Values.Select(other => other.Unit == unit ? scaled : other)), unit) ?? peers;
        var whole = In(_whole.Value, unit) ?? volume;
        (decimal Score, int Place) end = (now.Score!.Value.Value, now.Placing!.Value.ByScore);
        return
        [
            new(MovementCause.Rules, rules.Score - start.Score + (end.Score - whole.Score), start.Place - rules.Place + (whole.Place - end.Place)),
            Part(MovementCause.Units, rules, units),
            Part(MovementCause.Peers, units, peers),
            Part(MovementCause.OwnDenominator, peers, volume),
            Part(MovementCause.OwnNumerator, volume, whole),
            new(MovementCause.HeldOrder, 0, old.Placing.Value.Displayed - start.Place - (now.Placing.Value.Displayed - end.Place)),
        ];
    }

    private static MovementPart Part(MovementCause cause, (decimal Score, int Place) from, (decimal Score, int Place) to) =>
        new(cause, to.Score - from.Score, from.Place - to.Place);

    // A unit of before under the rules of now; where figures mean another thing, they change with the rules.
    private Candidate WithRules(Candidate old) => !_new.TryGetValue(old.Unit, out var now) ? old
        : _countsTheSame || old.IsLost || now.IsLost ? old with { Kind = now.Kind }
        : now;

    // A unit of now with its figures of before, where it has any.
    private Candidate WithUnits(Candidate now) =>
        _countsTheSame && !now.IsLost && _old.TryGetValue(now.Unit, out var old) && !old.IsLost ? old with { Kind = now.Kind } : now;

    private Dictionary<string, RankedUnit> Rank(IEnumerable<Candidate> candidates) =>
        FairRanking.Of(_profile, candidates, withRanks: false).Groups
            .SelectMany(group => group.Units).ToDictionary(unit => unit.Candidate.Unit, StringComparer.Ordinal);

    // A unit may have no place on the way, where its group is too small for a step: then the next step that has one takes it all.
    private static (decimal Score, int Place)? In(Dictionary<string, RankedUnit> ranked, string unit) =>
        ranked.GetValueOrDefault(unit) is { Place: { } place, Score: { } score } ? (score.Value, place) : null;

    private static Dictionary<string, (RankedRow Row, PeerGroup Peers)> RowsOf(RankingEdition edition) => edition.Groups
        .SelectMany(group => group.Rows.Select(row => (row, group.Peers)))
        .ToDictionary(pair => pair.row.Unit, StringComparer.Ordinal);

    private static Dictionary<string, Candidate> CandidatesOf(Dictionary<string, (RankedRow Row, PeerGroup Peers)> rows) => rows.ToDictionary(
        pair => pair.Key,
        pair => new Candidate(pair.Key, pair.Value.Peers.Kind, pair.Value.Row.Evidence, pair.Value.Row.NotRanked == NotRankedReason.LostFeed) { HadPlace = Stood(pair.Value.Row) },
        StringComparer.Ordinal);

    // Who stood for a place and got none for want of peers counted as one of its class, also below the minimum volume.
    private static bool Stood(RankedRow row) => row.NotRanked is null or NotRankedReason.TooFewPeers or NotRankedReason.NoIndicator;
}
