using NodaTime;
using ParLive.Domain.Units;

namespace ParLive.Domain.Reorganisations;

/// <summary>Which units followed which, as the reorganisations say.</summary>
public sealed class Successions
{
    private readonly Dictionary<UnitKey, (UnitKey Unit, LocalDate At)> _heirs = [];
    private readonly ILookup<UnitKey, UnitKey> _heirOf;
    private readonly ILookup<UnitKey, Reorganisation.Split> _splits;
    private readonly ILookup<UnitKey, Reorganisation> _of;
    private readonly ILookup<UnitKey, Reorganisation> _takenOver;

    internal Successions(IReadOnlyList<Reorganisation> reorganisations)
    {
        foreach (var reorganisation in reorganisations.Where(happened => happened.Ends))
        {
            if (TakerOf(reorganisation) is { } heir)
            {
                _heirs[reorganisation.Unit] = (heir, reorganisation.At);
            }
        }

        _heirOf = _heirs.ToLookup(pair => pair.Value.Unit, pair => pair.Key);
        _of = reorganisations.ToLookup(happened => happened.Unit);
        _splits = reorganisations.OfType<Reorganisation.Split>().ToLookup(split => split.Unit);
        _takenOver = reorganisations.SelectMany(FollowersOf, (happened, follower) => (happened, follower))
            .Where(pair => pair.happened.Unit != pair.follower).ToLookup(pair => pair.follower, pair => pair.happened);
    }

    /// <summary>Whether any unit has an heir.</summary>
    public bool Any => _heirs.Count > 0;

    /// <summary>What happened to a unit.</summary>
    public IEnumerable<Reorganisation> Of(UnitKey unit) => _of[unit];

    /// <summary>The unit that took over a unit's dossiers and codes when it ended, and the day; null if there is no such unit.</summary>
    public (UnitKey Unit, LocalDate At)? HeirOf(UnitKey unit) => _heirs.TryGetValue(unit, out var heir) ? heir : null;

    /// <summary>The times a unit was split.</summary>
    public IEnumerable<Reorganisation.Split> SplitsOf(UnitKey unit) => _splits[unit];

    /// <summary>The units that have all or a part of a unit, directly.</summary>
    public IEnumerable<UnitKey> SuccessorsOf(UnitKey unit) => _of[unit].SelectMany(FollowersOf).Where(other => other != unit).Distinct();

    /// <summary>The units of which a unit has all or a part, directly.</summary>
    public IEnumerable<UnitKey> PredecessorsOf(UnitKey unit) => _takenOver[unit].Select(happened => happened.Unit).Distinct();

    /// <summary>The reorganisations by which a unit came to have all or a part of others.</summary>
    public IEnumerable<Reorganisation> TakenOverBy(UnitKey unit) => _takenOver[unit];

    /// <summary>The heirs of a unit, each the heir of the one before: where its dossiers may be.</summary>
    public IEnumerable<UnitKey> HeirsOf(UnitKey unit)
    {
        for (var heir = HeirOf(unit); heir is { } next; heir = HeirOf(next.Unit))
        {
            yield return next.Unit;
        }
    }

    /// <summary>The units whose dossiers a unit took over, directly or by the hands of others.</summary>
    public IEnumerable<UnitKey> TestatorsOf(UnitKey unit) =>
        _heirOf[unit].SelectMany(testator => TestatorsOf(testator).Prepend(testator));

    // A unit that goes on keeps its own dossiers.
    private static UnitKey? TakerOf(Reorganisation reorganisation) => reorganisation switch
    {
        Reorganisation.Merge merge => merge.Into,
        Reorganisation.Split split => split.Heir,
        _ => null,
    };

    private static IEnumerable<UnitKey> FollowersOf(Reorganisation reorganisation) => reorganisation switch
    {
        Reorganisation.Merge merge => [merge.Into],
        Reorganisation.Split split => split.Parts.Select(part => part.Unit),
        _ => [],
    };
}
