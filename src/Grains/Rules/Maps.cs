using ParLive.Domain.Procedures;
using ParLive.Domain.Units;
using ParLive.Domain.WorkingTime;
using ParLive.Grains.Registers;

namespace ParLive.Grains.Rules;

/// <summary>What this host knows of units, and of the rules that hold in them.</summary>
/// <param name="Tree">The units.</param>
/// <param name="Rules">Procedures and calendars.</param>
public sealed record Maps(IUnitTree Tree, IRules Rules)
{
    /// <summary>The rules as they hold now.</summary>
    public RulesInForce InForce => new(Rules.Current, Tree.Current);

    /// <summary>A calendar by which something was computed; null if it is not known.</summary>
    public WorkingCalendar? CalendarOf(CalendarVersion version) => Rules.Current.Calendars.Find(version);

    /// <summary>The newest calendar of a unit, and which edition of all calendars that was.</summary>
    public async Task<(WorkingCalendar Calendar, long Edition)> NewestOf(Unit unit)
    {
        await Rules.Load();
        var rules = Rules.Current;
        return (rules.NewestOf(unit, Tree.Current), rules.CalendarEdition);
    }

    /// <summary>Asks both registers for what is newer.</summary>
    public Task Refresh() => Task.WhenAll(Tree.Refresh(), Rules.Refresh());
}
