using ParLive.Domain.Procedures;
using ParLive.Domain.Units;
using ParLive.Domain.WorkingTime;

namespace ParLive.Grains.Trials;

/// <summary>Map and rules, as they are or as they would be.</summary>
/// <param name="Rules">Procedures and calendars.</param>
/// <param name="Tree">The map.</param>
internal sealed record TrialWorld(RuleBook Rules, UnitTree Tree)
{
    /// <summary>The newest calendar of a unit.</summary>
    public WorkingCalendar CalendarOf(UnitKey unit) => Rules.NewestOf(
        Tree.Find(unit) ?? throw new KeyNotFoundException($"There is no unit '{unit}'."), Tree);

    /// <summary>The units above another, from below: where it stands now, or stood last.</summary>
    public IEnumerable<UnitKey> Above(UnitKey unit)
    {
        for (var above = Tree.Find(unit)?.LastParent; above is { } parent; above = Tree.Find(parent)?.LastParent)
        {
            yield return parent;
        }
    }
}
