using ParLive.Domain.Dossiers;
using ParLive.Domain.Events;
using ParLive.Domain.WorkingTime;
using static ParLive.Domain.Dossiers.DossierEvent;

namespace ParLive.Domain.Procedures;

/// <summary>What the house says of dossiers whose sources promise nothing: which rule makes their due date, and which calendar moves it.</summary>
public static class Rulings
{
    /// <summary>The house as a source; no other may name itself so.</summary>
    public const string Source = "parlive/rule";

    /// <summary>Whether an event is one that the house added.</summary>
    public static bool IsOne(UnitEvent happened) => Standing.IsRuling(happened);

    /// <summary>The rulings that follow from news of a dossier; none where its source promises something, or no rule holds.</summary>
    /// <remarks>Only what came in with the news, or was corrected by it, is looked at: what came in before stays as it was.</remarks>
    /// <param name="number">The dossier's number.</param>
    /// <param name="events">All that is known of it, with the news.</param>
    /// <param name="news">What was not known before.</param>
    /// <param name="rules">The rules as they are known now.</param>
    public static IReadOnlyList<Ruled> Of(string number, IReadOnlyCollection<UnitEvent> events, IReadOnlyCollection<UnitEvent> news, RulesInForce rules)
    {
        if (!news.Any(happened => happened is Received or Amended or Voided))
        {
            return [];
        }

        var touched = Touched(events, news);
        var rulings = new List<Ruled>();
        foreach (var receipt in Standing.Of(events).Events.OfType<Received>().Where(receipt => touched.Contains(receipt.Id)))
        {
            if (RulingOf(number, receipt, rules) is { } ruling && events.All(known => known.Id != ruling.Id))
            {
                rulings.Add(ruling);
            }
        }

        return rulings;
    }

    /// <summary>The events by which the computed due dates of some dossiers follow another calendar; none that it does not move.</summary>
    /// <param name="promises">The open promises.</param>
    /// <param name="newest">The calendar.</param>
    /// <param name="unit">The key of the unit that applies it.</param>
    /// <param name="now">When it is applied.</param>
    public static IReadOnlyList<(string Number, DueDateChanged Change)> By(
        WorkingCalendar newest, IReadOnlyList<OpenPromise> promises, string unit, NodaTime.Instant now)
    {
        var rules = promises.ToDictionary(promise => promise.Number, promise => promise.Rule, StringComparer.Ordinal);
        return
        [
            .. CalendarChange.Preview(promises, newest).Select(move => (move.Number, new DueDateChanged(
                EventId.Of(Source, $"calendar|{move.Number}|{rules[move.Number].Calendar.Version}|{newest.Version}"),
                Source, unit, now, (rules[move.Number] with { Calendar = newest }).DueDateOf(move.New), DueCause.Calendar, null)
            {
                Calendar = newest.Version,
            })),
        ];
    }

    // A receipt, what corrects one, and what takes such a correction back.
    private static HashSet<EventId> Touched(IReadOnlyCollection<UnitEvent> events, IReadOnlyCollection<UnitEvent> news)
    {
        var touched = news.Where(happened => happened is Received).Select(happened => happened.Id).ToHashSet();
        touched.UnionWith(news.OfType<Amended>().Where(amended => amended.Change is { Time: not null } or { Procedure: not null }).Select(amended => amended.Target));
        var takenBack = news.OfType<Voided>().Select(taking => taking.Target).ToHashSet();
        if (events.Any(happened => happened is Amended or Voided && takenBack.Contains(happened.Id)))
        {
            touched.UnionWith(events.OfType<Received>().Select(receipt => receipt.Id));
        }

        return touched;
    }

    private static Ruled? RulingOf(string number, Received receipt, RulesInForce rules)
    {
        if (receipt.Due is not null || receipt.Particulars.Procedure is not { } procedure
            || rules.Find(procedure, receipt.Unit, receipt.Time, out var frozen) is not { } rule || rule.DueOf(receipt.Time) is not { } due)
        {
            return null;
        }

        // One for each day on which it may have come in and each procedure that it may have been.
        var day = rule.Calendar.Zone.DateOf(receipt.Time);
        var id = EventId.Of(Source, $"ruled|{number}|{receipt.Id}|{procedure}|{day:uuuu-MM-dd}");
        return new Ruled(id, Source, receipt.Unit, receipt.Time, receipt.Id, frozen!, due.Due, due.Provisional);
    }
}
