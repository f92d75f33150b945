using NodaTime;
using ParLive.Domain.Books;
using ParLive.Domain.Dossiers;
using ParLive.Domain.Risk;
using ParLive.Domain.Time;
using ParLive.Domain.WorkingTime;
using static ParLive.Domain.Dossiers.DossierEvent;

namespace ParLive.Domain.Tests.Risk;

/// <summary>Dossiers of ten working days, received on a Monday, that live as a test wants them to.</summary>
internal static class SomeDossiers
{
    public static WorkingCalendar Calendar { get; } = UsualCalendars.Of(OfficeZone.Vietnam);

    /// <summary>A dossier that came in at eight on a Monday some weeks after the first and is due on the Friday of the week after.</summary>
    /// <param name="ledger">Where it has its home.</param>
    /// <param name="number">Its number.</param>
    /// <param name="week">Which Monday.</param>
    /// <param name="checkedOn">After how many days somebody began to check it; null if nobody did.</param>
    /// <param name="endedOn">After how many days it ended; null if it is open.</param>
    /// <param name="procedure">Its procedure.</param>
    public static void Add(this Ledger ledger, string number, int week, int? checkedOn, int? endedOn, string procedure = "1.001")
    {
        ledger.Load(number, new Received(
            Some.Id($"{number}/r"), Some.Source, Books.Unit, Some.At(7 * week), Some.DueOn((7 * week) + 11), new Particulars(Channel.Desk, procedure, null)));
        if (checkedOn is { } day)
        {
            ledger.Load(number, new Forwarded(Some.Id($"{number}/f"), Some.Source, Books.Unit, Some.At((7 * week) + day, 10), null, "check"));
        }

        if (endedOn is { } last)
        {
            ledger.Load(number, new Ended(Some.Id($"{number}/e"), Some.Source, Books.Unit, Some.At((7 * week) + last, 15), Ending.Resolved, null));
        }
    }

    /// <summary>A unit of many dossiers: some are checked early and end in term, some are checked late, and of those most end late.</summary>
    public static Ledger Unit(int seed, int weeks = 20, int perWeek = 30)
    {
        var dice = new Random(seed);
        var ledger = new Ledger(Calendar);
        for (var week = 0; week < weeks; week++)
        {
            for (var place = 0; place < perWeek; place++)
            {
                var isSlow = dice.Next(4) == 0;
                ledger.Add($"{seed}-{week}-{place}", week, isSlow ? dice.Next(7, 10) : dice.Next(1, 5), isSlow ? dice.Next(10, 19) : dice.Next(5, 13));
            }
        }

        return ledger;
    }

    /// <summary>The same unit with only what had happened by a moment, and everything that was open then ended as late as can be.</summary>
    public static Ledger WithAnotherFuture(Ledger ledger, Instant moment)
    {
        var other = new Ledger(Calendar);
        foreach (var number in ledger.Dossiers)
        {
            var known = ledger.EventsOf(number).Where(happened => happened.Time <= moment).ToList();
            known.ForEach(happened => other.Load(number, happened));
            if (known.Count > 0 && !known.Exists(happened => happened is Ended))
            {
                other.Load(number, new Ended(Some.Id($"{number}/e"), Some.Source, Books.Unit, moment + Duration.FromDays(60), Ending.Resolved, null));
            }
        }

        return other;
    }

    public static (Replay Replay, Lessons Lessons) Replayed(Ledger ledger, IReadOnlyList<Instant> weeks, Instant now)
    {
        var priors = PastDurations.Of(ledger, weeks).AsOf().Select(durations => new Prior(durations, Recalibration.None)).ToList();
        var replay = Replay.Of(ledger, weeks, priors, now);
        return (replay, Lessons.Of(replay, Calendar));
    }
}
