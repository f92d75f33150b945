using ParLive.Domain.Books;
using ParLive.Domain.Dossiers;
using ParLive.Domain.Hotspots;
using ParLive.Domain.Measures;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;
using ParLive.Domain.WorkingTime;
using ParLive.Testing;

namespace ParLive.Domain.Tests.Hotspots;

/// <summary>What a unit tells for judging is what its dossiers and its timeline say.</summary>
public sealed class SignalLaws
{
    [Fact]
    public void At_every_moment_what_became_overdue_is_overdue_or_has_ended_late() => Law.Holds(Generated.History, Generated.Smaller, history =>
    {
        var timeline = Books.TimelineOf(history);
        var ends = Books.LedgerOf(history).Dossiers.Select(Books.LedgerOf(history).FactsOf)
            .Where(facts => facts is { Received: not null, Ended: not null, Due: not null } && history.Zone.DateOf(facts.Ended!.Value) > facts.Due!.Value.DayIn(history.Zone))
            .Select(facts => history.Zone.TickOf(facts.Ended!.Value)).ToList();

        foreach (var tick in Books.TicksAround(timeline))
        {
            Assert.Equal(
                timeline.Sum(AllMeasures.BecameOverdue, Tick.First, new Tick(tick.Index + 1)),
                timeline.Level(AllMeasures.OpenOverdue, tick) + ends.Count(end => end <= tick));
        }
    });

    [Fact]
    public void Broken_promises_by_day_are_those_of_the_timeline_and_fields_add_up_to_the_unit() => Law.Holds(Generated.History, Generated.Smaller, history =>
    {
        var timeline = Books.TimelineOf(history);
        foreach (var now in MomentsOf(history))
        {
            var signals = Signals.Of(Books.LedgerOf(history), timeline, now);
            var fields = signals.Cells.Where(cell => cell.Cell.Level == HotspotLevel.Field).ToList();
            for (var day = now.Day - Signals.Window; day < now.Day; day++)
            {
                var (from, to) = (new Tick(Tick.StartOf(day).Index + 1), new Tick(Tick.StartOf(day + 1).Index + 1));
                Assert.Equal(timeline.Sum(AllMeasures.BecameOverdue, from, to), signals.Whole.Days.BrokenOn(day));
                Assert.Equal(signals.Whole.Days.BrokenOn(day), fields.Sum(field => field.Days.BrokenOn(day)));
                Assert.Equal(signals.Whole.Days.KeptOn(day), fields.Sum(field => field.Days.KeptOn(day)));
            }

            var levels = timeline.Levels(Tick.StartOf(now.Day));
            Assert.Equal(new Tally(levels[AllMeasures.OpenOverdue.Number], levels[AllMeasures.Open.Number]), signals.Whole.Load);
            Assert.Equal(timeline.Level(AllMeasures.OpenOverdue, now) > 0, signals.Oldest is not null);
        }
    }, cases: 100);

    [Fact]
    public void Each_promise_is_judged_once_when_its_day_is_over() => Law.Holds(Generated.History, Generated.Smaller, history =>
    {
        var ledger = Books.LedgerOf(history);
        var now = history.Zone.TickOf(history.Zone.StartOf(new NodaTime.LocalDate(2025, 2, 1)));
        var facts = ledger.Dossiers.Select(ledger.FactsOf)
            .Where(one => one.Received is not null && one.Due is { } due && (one.Ended is null || one.How == Ending.Resolved || history.Zone.DateOf(one.Ended!.Value) > due.DayIn(history.Zone)));

        var days = Signals.Of(ledger, Books.TimelineOf(history), now).Whole.Days;

        Assert.Equal(
            facts.Count(one => IsTold(OfficeZone.DayOf(one.Due!.Value.DayIn(history.Zone)), one, history.Zone, now)),
            days.Between(days.First, days.Last).Whole);
    }, cases: 200);

    [Fact]
    public void Steps_break_what_the_unit_breaks_where_all_steps_are_named()
    {
        var ledger = new Ledger(UsualCalendars.Of(OfficeZone.Vietnam));
        ledger.Load("1", Some.Receipt(day: 0, dueIn: 2));
        ledger.Load("1", Step(0, "tiếp nhận", "1"));
        ledger.Load("1", Step(1, "thẩm định", "2"));
        ledger.Load("1", Step(4, "ký duyệt", "3"));
        ledger.Load("2", Some.Receipt(day: 0, dueIn: 2));
        ledger.Load("2", Step(0, "tiếp nhận", "1"));
        ledger.Load("2", Some.End(1));

        var cells = Signals.Of(ledger, new Timeline(), OfficeZone.Vietnam.TickOf(Some.At(6))).Cells;

        Assert.Equal(new Tally(1, 2), Of(Cell.Whole));
        Assert.Equal(new Tally(0, 2), Of(Cell.OfStep("tiếp nhận")));
        Assert.Equal(new Tally(1, 1), Of(Cell.OfStep("thẩm định")));
        Assert.Equal(new Tally(0, 0), Of(Cell.OfStep("ký duyệt")));

        Tally Of(Cell cell) => cells.Where(one => one.Cell == cell).Select(one => one.Days.Between(one.Days.First, one.Days.Last)).SingleOrDefault();
        static DossierEvent Step(int day, string step, string id) => new DossierEvent.Forwarded(Some.Id(id), Some.Source, Books.Unit, Some.At(day), null, step);
    }

    private static bool IsTold(int due, Facts facts, OfficeZone zone, Tick now)
    {
        var day = facts.Ended is { } ended && zone.DateOf(ended) <= OfficeZone.DateOf(due) ? due : Math.Max(due, zone.TickOf(facts.Received!.Value).Index == Tick.StartOf(zone.TickOf(facts.Received!.Value).Day).Index ? zone.TickOf(facts.Received!.Value).Day - 1 : zone.TickOf(facts.Received!.Value).Day);
        return day >= now.Day - Signals.Window && day < now.Day;
    }

    private static IEnumerable<Tick> MomentsOf(History history)
    {
        var dice = history.Dice();
        return [history.Zone.TickOf(history.MomentOf(dice)), history.Zone.TickOf(history.MomentOf(dice) + NodaTime.Duration.FromDays(3)), Tick.StartOf(20_160)];
    }
}
