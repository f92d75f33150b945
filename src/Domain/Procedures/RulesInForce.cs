using NodaTime;
using ParLive.Domain.Time;
using ParLive.Domain.Units;
using ParLive.Domain.WorkingTime;

namespace ParLive.Domain.Procedures;

/// <summary>Which rule holds where and when, by a register of procedures and a map of units.</summary>
public sealed class RulesInForce(RuleBook book, UnitTree tree)
{
    /// <summary>The rule of a procedure for what comes in at a moment in a unit; null if none is known.</summary>
    public DueRule? Find(string procedure, string unit, Instant received, out FrozenRule? frozen)
    {
        frozen = null;
        if (tree.Find(unit) is not { } there)
        {
            return null;
        }

        var day = OfficeZone.Parse(there.Zone).DateOf(received);
        if (book.Find(procedure, there.Key, day, tree) is not { } held)
        {
            return null;
        }

        var (said, calendar) = (held.Procedure, book.CalendarOn(day, there, tree));
        frozen = new FrozenRule(said.Code, said.Unit?.ToString(), held.Number, said.Term, said.Policy, said.CutOff, calendar.Version).Shared;
        return frozen.By(calendar);
    }
}
