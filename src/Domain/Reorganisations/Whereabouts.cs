using ParLive.Domain.Dossiers;
using ParLive.Domain.Events;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;
using ParLive.Domain.Units;
using ParLive.Domain.WorkingTime;

namespace ParLive.Domain.Reorganisations;

/// <summary>Where dossiers have their home and for whom they count, by the map of one moment, as one unit sees it.</summary>
/// <remarks>
/// A dossier's home is the unit that its receipt names, or the heir of that unit if the dossier was open when it ended, and so on:
/// a function of its events and the map, whatever came first. For each of those units counts what fell into its time.
/// </remarks>
public sealed class Whereabouts
{
    private readonly UnitTree _tree;
    private readonly Func<UnitTree> _newest;
    private readonly UnitKey _here;
    private readonly string _hereText;
    private readonly WorkingCalendar _calendar;
    private readonly OfficeZone _zone;
    private readonly bool _hasHeir;

    /// <summary>The whereabouts of dossiers by a map, as a unit sees them.</summary>
    /// <param name="tree">The map by which dossiers count here.</param>
    /// <param name="here">The unit.</param>
    /// <param name="calendar">Its calendar.</param>
    /// <param name="newest">The map by which sources are understood now, which may have changed elsewhere; null if it is the same.</param>
    public Whereabouts(UnitTree tree, UnitKey here, WorkingCalendar calendar, Func<UnitTree>? newest = null)
    {
        (_tree, _here, _calendar, _zone) = (tree, here, calendar, calendar.Zone);
        _newest = newest ?? (() => tree);
        _hereText = here.ToString();
        _hasHeir = tree.Successions.HeirOf(here) is not null;
        Predecessors = [.. tree.Successions.TestatorsOf(here)];
        Edition = tree.Successions.HeirsOf(here).Append(here).Concat(Predecessors).Sum(unit => (long)tree.Successions.Of(unit).Count());
    }

    /// <summary>The units whose open dossiers this one took over.</summary>
    public IReadOnlyList<UnitKey> Predecessors { get; }

    /// <summary>Grows whenever a reorganisation may have moved dossiers from here or to here. 0 where none did.</summary>
    public long Edition { get; }

    /// <summary>Whether dossiers that name only this unit may have their home elsewhere.</summary>
    public bool MayLeave => _hasHeir;

    /// <summary>The unit where a dossier belongs.</summary>
    /// <param name="named">The key of the unit that its receipt names, or its first event where there is none.</param>
    /// <param name="facts">What its events come to.</param>
    public string HomeOf(string named, Facts facts) => StaysOf(named, facts) is [.., var last] ? last.Unit.ToString() : named;

    /// <summary>Whether two say the same, where one of them names units and the other their heirs: a map may have changed between them.</summary>
    public bool AreSame(UnitEvent one, UnitEvent other)
    {
        var tree = _newest();
        if (!tree.Successions.Any)
        {
            return false;
        }

        // Place by place; of units that stand in a list, whichever of the two names the heir.
        var (ofOne, ofOther) = (UnitsOf(one), UnitsOf(other));
        var place = 0;
        return one.WithUnits(unit => place < ofOther.Count && AreOne(unit, ofOther[place++], tree) ? ofOther[place - 1] : unit) == other
            || one.WithUnits(unit => HeirAmong(ofOther, unit, tree)) == other.WithUnits(unit => HeirAmong(ofOne, unit, tree));
    }

    /// <summary>Leaves of a dossier's entries those that count here.</summary>
    /// <remarks>A dossier that is not at home counts whole where it is, until it is brought there.</remarks>
    internal void Keep(List<Entry> entries, Facts facts)
    {
        if (StaysOf(facts) is not { Count: > 1 } stays || stays[^1].Unit != _here)
        {
            return;
        }

        var kept = stays[^1].Time.PartOf([.. entries]);
        entries.Clear();
        entries.AddRange(kept);
    }

    /// <summary>What of a dossier that is here counts for a unit: for this one, or for one that had it before.</summary>
    public IReadOnlyCollection<Entry> CountsFor(UnitKey unit, Facts facts)
    {
        if (unit != _here)
        {
            return [.. Left(facts).Where(left => left.Unit == unit).SelectMany(left => left.Entries)];
        }

        var entries = new List<Entry>();
        Contribution.AddTo(entries, facts, _calendar);
        Keep(entries, facts);
        return entries;
    }

    /// <summary>What of a dossier that has its home here counts for others, which had it before.</summary>
    public IEnumerable<(UnitKey Unit, IReadOnlyCollection<Entry> Entries)> Left(Facts facts)
    {
        if (StaysOf(facts) is not { Count: > 1 } stays || stays[^1].Unit != _here)
        {
            return [];
        }

        var entries = Contribution.Of(facts, _calendar);
        return stays.Take(stays.Count - 1).Select(stay => (stay.Unit, stay.Time.PartOf([.. entries])));
    }

    /// <summary>What a dossier counts for each unit that has it or had it, by the calendar of its home, once it is there.</summary>
    /// <param name="facts">What its events come to.</param>
    /// <param name="calendarOf">The calendar of a unit.</param>
    public IEnumerable<(UnitKey Unit, IReadOnlyCollection<Entry> Entries)> Shares(Facts facts, Func<UnitKey, WorkingCalendar> calendarOf)
    {
        if (StaysOf(facts) is not { Count: > 1 } stays)
        {
            return [(_here, Contribution.Of(facts, _calendar))];
        }

        var entries = Contribution.Of(facts, calendarOf(stays[^1].Unit));
        return stays.Select(stay => (stay.Unit, stay.Time.PartOf(entries)));
    }

    private static List<string> UnitsOf(UnitEvent said)
    {
        var units = new List<string>();
        said.WithUnits(unit =>
        {
            units.Add(unit);
            return unit;
        });
        return units;
    }

    private static bool AreOne(string one, string other, UnitTree tree) =>
        HeirAmong([other], one, tree) == other || HeirAmong([one], other, tree) == one;

    private static string HeirAmong(List<string> units, string unit, UnitTree tree) =>
        tree.Find(unit) is { } was ? tree.Successions.HeirsOf(was.Key).Select(heir => heir.ToString()).FirstOrDefault(units.Contains) ?? unit : unit;

    private List<Stay>? StaysOf(Facts facts) => facts.Unit is { } named ? StaysOf(named, facts) : null;

    // Null where it never moved, which is known at once for most.
    private List<Stay>? StaysOf(string named, Facts facts)
    {
        if (!_tree.Successions.Any || (!_hasHeir && named == _hereText) || _tree.Find(named) is not { } unit)
        {
            return null;
        }

        var stays = new List<Stay>();
        var (at, from) = (unit.Key, Tick.First);
        while (_tree.Successions.HeirOf(at) is { } heir && !(facts.Ended < _zone.StartOf(heir.At)))
        {
            var until = Tick.StartOf(OfficeZone.DayOf(heir.At));
            stays.Add(new Stay(at, new Membership(from, until)));
            (at, from) = (heir.Unit, until);
        }

        stays.Add(new Stay(at, new Membership(from, Tick.Last)));
        return stays;
    }
}
