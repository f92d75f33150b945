using ParLive.Domain.Hotspots;
using ParLive.Domain.Time;
using ParLive.Testing;
using static ParLive.Domain.Hotspots.HotspotEvent;

namespace ParLive.Domain.Tests.Hotspots;

/// <summary>The watch raises what stands out or grows, and clears it when facts say so.</summary>
public sealed class Watching
{
    private static readonly Cause Growth = new(HotspotKind.Growth, Cell.Whole);
    private static readonly Cause Oldest = new(HotspotKind.Oldest, Cell.Whole);
    private static readonly Cause Plan = new(HotspotKind.Plan, Cell.Whole);

    [Fact]
    public void Nothing_is_raised_where_all_are_as_usual() => Assert.Empty(A.Look([], 0, A.Units(0, A.Usual)));

    [Fact]
    public void A_unit_that_breaks_more_promises_than_before_is_raised_with_its_reasons_and_cleared_when_it_is_as_before()
    {
        var known = new Dictionary<string, Hotspot>(StringComparer.Ordinal);
        Func<int, (int Broken, int Kept)> judged = day => day is >= 0 and < 10 ? (4, 6) : A.Usual(day);

        var raised = Days(known, 1, 10, judged).OfType<Raised>().First();
        var why = Assert.IsType<Evidence.Grown>(raised.Why);
        var cleared = Days(known, 10, 60, judged).OfType<Cleared>().First(one => one.Cause == Growth);

        Assert.Equal((A.Unit, Growth, true), (raised.Unit, raised.Cause, raised.IsNew));
        Assert.Equal(OfficeZone.DayOf(A.Monday), why.SinceDay);
        Assert.InRange(why.PastRate, 0.045, 0.055);
        Assert.True(why.Score >= why.Limit && why.Broken == 4 * why.Judged / 10);
        Assert.InRange((cleared.Time - A.Morning(9)).TotalDays, 2, 20);
        Assert.Equal(HotspotState.Cleared, known[A.Unit].StateAt(A.Morning(60)));
    }

    [Fact]
    public void Silence_clears_nothing_neither_of_the_feed_nor_of_judgements()
    {
        var known = new Dictionary<string, Hotspot>(StringComparer.Ordinal);
        Days(known, 1, 10, A.From(0, 4));
        var before = known[A.Unit];

        // The feed is lost, and says at last that all was well since; then it lives, and nothing is judged any more.
        for (var day = 10; day < 60; day++)
        {
            Assert.Empty(A.Look(known, day, A.Units(day, at => at is >= 0 and < 10 ? (4, 6) : A.Usual(at), isSilent: true)));
            Assert.DoesNotContain(A.Look(known, day, A.Units(day, at => at < 0 ? A.Usual(at) : at < 10 ? (4, 6) : (0, 0))), happened => happened is Cleared);
        }

        Assert.Equal(before.Causes.Keys, known[A.Unit].Causes.Keys);
        Assert.Equal(HotspotState.Active, known[A.Unit].StateAt(A.Morning(60)));
    }

    [Fact]
    public void Nothing_is_raised_of_a_unit_that_is_silent_or_was_never_heard_from()
    {
        var silent = A.Units(9, A.From(0, 4), new OldestDossier("H13-1", 90, 60), new PlanLoad(10, 10, 10, 0, 1_000), isSilent: true);

        Assert.Empty(A.Look([], 9, [.. silent, new WatchedUnit("never", "", null, false)]));
    }

    [Fact]
    public void A_unit_that_stands_out_among_its_peers_since_ever_is_raised_though_nothing_grows()
    {
        var known = new Dictionary<string, Hotspot>(StringComparer.Ordinal);

        var raised = A.Look(known, 0, A.Units(0, _ => (3, 7))).OfType<Raised>().Single();

        Assert.Equal((A.Unit, new Cause(HotspotKind.MissedAbovePeers, Cell.Whole)), (raised.Unit, raised.Cause));
        var why = Assert.IsType<Evidence.AbovePeers>(raised.Why);
        Assert.Equal((84, 280, 21), (why.Part, why.Whole, why.Peers));
        Assert.True(why.Limit <= why.Part && why.Probability < 0.001);
        Assert.Empty(A.Look(known, 1, A.Units(1, _ => (3, 7))));
    }

    [Theory]
    [InlineData(29, false)]
    [InlineData(30, true)]
    [InlineData(181, true)]
    public void A_dossier_that_is_overdue_for_thirty_days_is_an_alarm(int days, bool isRaised)
    {
        var raised = A.Look([], 0, A.Units(0, A.Usual, new OldestDossier("H13-1", days, days * 5 / 7))).OfType<Raised>().SingleOrDefault();

        Assert.Equal(isRaised ? Oldest : null, raised?.Cause);
        Assert.Equal(isRaised ? new Evidence.Old("H13-1", days, days * 5 / 7, 30) : null, raised?.Why);
    }

    [Fact]
    public void Where_many_dossiers_wait_for_long_the_budget_raises_that_limit_but_not_beyond_half_a_year()
    {
        var ages = new OverdueAges([.. Enumerable.Range(0, OverdueAges.Ages).Select(place => OverdueAges.AgeAt(place) <= 60 ? 5 : 0)]);
        var many = A.Units(0, A.Usual, new OldestDossier("H13-1", 64, 45)).ConvertAll(unit => unit with { Signals = unit.Signals! with { Ages = ages } });
        var older = many.ConvertAll(unit => unit.Key == A.Unit ? unit with { Signals = unit.Signals! with { Oldest = new OldestDossier("H13-1", 65, 46) } } : unit);

        Assert.Empty(A.Look([], 0, many));
        Assert.Equal(65, Assert.IsType<Evidence.Old>(A.Look([], 0, older).OfType<Raised>().Single().Why).Limit);
    }

    [Fact]
    public void The_oldest_is_over_when_it_ended_and_worse_when_it_waits_twice_as_long()
    {
        var known = new Dictionary<string, Hotspot>(StringComparer.Ordinal);
        List<WatchedUnit> Old(int day, int days) => A.Units(day, A.Usual, new OldestDossier("H13-1", days, days));

        A.Look(known, 0, Old(0, 30));
        Assert.Empty(A.Look(known, 20, Old(20, 50)));
        Assert.IsType<Worsened>(A.Look(known, 30, Old(30, 60)).Single());
        Assert.Empty(A.Look(known, 31, Old(31, 18)));
        Assert.Equal(Oldest, Assert.IsType<Cleared>(A.Look(known, 32, Old(32, 17)).Single()).Cause);
    }

    [Theory]
    [InlineData(20, 10, 1, 9, 1_000, false)]
    [InlineData(20, 10, 2, 8, 1_000, true)]
    [InlineData(20, 30, 2, 8, 1_000, false)]
    [InlineData(20, 5, 0, 5, 1_000, true)]
    [InlineData(20, 5, 0, 5, 900, false)]
    [InlineData(0, 0, 0, 0, 0, false)]
    public void Tasks_that_are_overdue_or_behind_beyond_a_tolerance_are_an_alarm(int set, int due, int overdue, int done, int expected, bool isRaised)
    {
        var raised = A.Look([], 0, A.Units(0, A.Usual, plan: new PlanLoad(set, due, overdue, done, expected))).OfType<Raised>().SingleOrDefault();

        Assert.Equal(isRaised ? Plan : null, raised?.Cause);
    }

    [Fact]
    public void Deciding_twice_in_a_moment_gives_the_same_events_and_a_cause_that_stands_is_not_raised_again()
    {
        var known = new Dictionary<string, Hotspot>(StringComparer.Ordinal);
        var units = A.Units(8, A.From(0, 5), new OldestDossier("H13-1", 40, 30));

        var once = HotspotBook.Decide(units, known, HotspotRules.Usual, OfficeZone.Vietnam, A.Morning(8));

        Assert.Equal(once, HotspotBook.Decide(units, known, HotspotRules.Usual, OfficeZone.Vietnam, A.Morning(8)));
        Assert.Equal(once, A.Look(known, 8, units));
        // One call for a person, whatever its causes.
        Assert.Equal(3, known[A.Unit].Causes.Count);
        Assert.All(once.OfType<Raised>(), raised => Assert.Equal((true, A.Morning(8)), (raised.IsNew, raised.Opened)));
        Assert.Empty(A.Look(known, 8, units));
    }

    [Fact]
    public void No_number_is_ever_infinite_or_none_whatever_units_tell() => Law.Holds(SomeUnits, units =>
    {
        foreach (var raised in HotspotBook.Decide(units, new Dictionary<string, Hotspot>(StringComparer.Ordinal), HotspotRules.Usual, OfficeZone.Vietnam, A.Morning(0)).OfType<Raised>())
        {
            double[] numbers = raised.Why switch
            {
                Evidence.AbovePeers above => [above.Expected, above.Probability, above.Severity],
                Evidence.Grown grown => [grown.PastRate, grown.WatchedRate, grown.Score, grown.Limit, grown.AlarmsAWeek, grown.Severity],
                _ => [raised.Why.Severity],
            };
            Assert.All(numbers, number => Assert.True(double.IsFinite(number) && number >= 0, $"{raised.Why}"));
        }
    }, cases: 100);

    private static List<HotspotEvent> Days(Dictionary<string, Hotspot> known, int from, int until, Func<int, (int Broken, int Kept)> judged) =>
        [.. Enumerable.Range(from, until - from).SelectMany(day => A.Look(known, day, A.Units(day, judged))).Where(happened => happened.Unit == A.Unit)];

    // Nothing at all, nothing but failures, one dossier, thousands of them.
    private static List<WatchedUnit> SomeUnits(int seed)
    {
        var dice = new Random(seed);
        int[] sizes = [0, 0, 1, 3, 5_000];
        return
        [
            .. Enumerable.Range(0, dice.Next(1, 12)).Select(place =>
            {
                var (size, bad) = (sizes[dice.Next(sizes.Length)], sizes[dice.Next(sizes.Length)]);
                var told = A.Signals(0, _ => (dice.Next(bad + 1), dice.Next(size + 1)));
                var cell = told.Whole with { Load = new Tally(bad, bad + size), LoadBefore = new Tally(bad, bad + size) };
                return new WatchedUnit($"{place}", dice.Next(2) == 0 ? "" : "b", told with { Cells = [cell], Plan = new PlanLoad(size, size, bad, 0, 100 * size) }, false);
            }),
        ];
    }
}
