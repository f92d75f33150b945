using NodaTime;
using ParLive.Domain.Objections;
using ParLive.Domain.Time;
using ParLive.Domain.Units;
using ParLive.Domain.WorkingTime;
using ParLive.Grains.Contracts;
using ParLive.Grains.Contracts.Objections;
using ParLive.Grains.Judgements;

namespace ParLive.Grains.Objections;

/// <summary>From the objections of units to what interfaces and screens show.</summary>
internal static class ObjectionReadings
{
    public static ObjectionsReading Of(UnitTree tree, Unit unit, WorkingCalendar calendar, IEnumerable<GatheredPart> parts, Instant now)
    {
        var (zone, today) = (calendar.Zone, calendar.Zone.DateOf(now));
        var all = parts.SelectMany(part => ObjectionBook.Of(ObjectionShelf.Read(part)).Objections).Select(objection => Of(tree, objection, zone, today)).ToList();
        return new ObjectionsReading(
            unit.Key.ToString(), zone.Local(now), ObjectionDesk.UsualDue(today, calendar).ToDateOnly(), calendar.WorkingDaysAfter(today, ObjectionDesk.MostDays).ToDateOnly(),
            [
                .. all.Where(objection => objection.IsOpen).OrderBy(objection => objection.Due).ThenBy(objection => objection.Raised).ThenBy(objection => objection.Id, StringComparer.Ordinal),
                .. all.Where(objection => !objection.IsOpen).OrderByDescending(objection => objection.Closed).ThenBy(objection => objection.Id, StringComparer.Ordinal),
            ]);
    }

    /// <summary>A refusal, as a sentence.</summary>
    public static string Sentence(ObjectionRefusal refusal) => refusal switch
    {
        ObjectionRefusal.ByIsMissing => "Say who you are, in 'by'.",
        ObjectionRefusal.TextIsMissing => "Say what is wrong, in 'ground', or what is said or decided, in 'text'.",
        ObjectionRefusal.TextIsTooLong => $"A name has {ObjectionDesk.LongestName} characters at most, a text {ObjectionDesk.LongestText}.",
        ObjectionRefusal.NothingLikeIt => "This unit has no such figure, dossier or alarm; contest it at the unit that has it.",
        ObjectionRefusal.MomentIsAhead => "The moment in 'at' lies in the future.",
        ObjectionRefusal.IsContestedAlready => "The same is contested already; add to that objection.",
        ObjectionRefusal.DueHasPassed => "The day in 'due' has passed.",
        ObjectionRefusal.DueIsTooFar => $"The day in 'due' is more than {ObjectionDesk.MostDays} working days away.",
        ObjectionRefusal.NoSuchObjection => "There is no such objection of this unit.",
        ObjectionRefusal.IsClosed => "It was decided or withdrawn already.",
        ObjectionRefusal.IsOwnMatter => "Who raised it, or leads no unit above it, does not decide it; somebody above the unit does.",
        ObjectionRefusal.IsSaidAlready => "The same was said already.",
        _ => $"{ObjectionDesk.MostOpen} objections of this unit are open, or one was answered {ObjectionDesk.MostSaid} times.",
    };

    private static ObjectionReading Of(UnitTree tree, Objection objection, OfficeZone zone, LocalDate today)
    {
        var (raised, plea, what) = (objection.Raised, objection.Raised.Case, objection.Raised.What);
        var unit = tree.Find(raised.Unit);
        return new ObjectionReading(
            objection.Id, raised.Unit, unit?.Name ?? raised.Unit, unit?.NameEn ?? raised.Unit, Slug.Of(what.Kind), what.Name,
            what.At is { } at ? zone.Local(at) : null, plea.Ground, plea.Evidence, plea.Due.ToDateOnly(), Slug.Of(objection.StateOn(today)),
            zone.Local(raised.Time), plea.By, [.. objection.Said.Select(said => new ObjectionSaid(zone.Local(said.Time), said.By, said.Text))])
        {
            Closed = objection.Close is { } close ? zone.Local(close.Time) : null,
            ClosedBy = objection.Close switch { ObjectionEvent.Decided decided => decided.By, ObjectionEvent.Withdrawn withdrawn => withdrawn.By, _ => null },
            Reason = objection.Close switch { ObjectionEvent.Decided decided => decided.Reason, ObjectionEvent.Withdrawn withdrawn => withdrawn.Reason, _ => null },
        };
    }
}
