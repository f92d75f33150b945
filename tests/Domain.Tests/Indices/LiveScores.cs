using ParLive.Domain.Dossiers;
using ParLive.Domain.Events;
using ParLive.Domain.Indices;
using ParLive.Domain.Rates;
using ParLive.Domain.Time;
using ParLive.Testing;
using static ParLive.Domain.Dossiers.DossierEvent;

namespace ParLive.Domain.Tests.Indices;

/// <summary>What a unit's own events come to by Decision 766, beside what was entered and what nobody knows.</summary>
public sealed class LiveScores
{
    private static readonly IndexPeriod March = IndexPeriod.Of(2024, 3);
    private static readonly ScoreProfile Profile = ScoreProfiles.Decision766;

    [Fact]
    public void Points_live_entered_and_unknown_are_the_whole_of_a_group_and_no_more() =>
        Law.Holds(Generated.History, Generated.Smaller, history =>
        {
            var entered = An.HistoryOf(An.Book(GeneratedIndices.Events(history.Seed)));
            var counts = CountsOf(Books.Of(history.Zone, history.Events).RollUp.Total);

            foreach (var group in LiveScore.Of(Profile, March, counts, entered).Groups)
            {
                Assert.InRange(group.Points, 0, group.Group.Maximum - group.NotKnown);
                Assert.All(group.Indicators, score => Assert.Equal(score.Points is null, score.Basis == PointBasis.NotKnown));
                Assert.All(group.Indicators, score => Assert.InRange(score.Points ?? 0, 0, score.Indicator.Weight));
                Assert.Equal(group.Live > 0, group.Live > 0 && group.Indicators.Any(score => score.Basis == PointBasis.Live));
            }
        });

    [Fact]
    public void The_groups_make_a_hundred_points_and_no_indicator_more_than_its_group()
    {
        Assert.Equal(100, Profile.Maximum);
        Assert.All(Profile.Groups, group => Assert.InRange(group.Rest, 0, group.Maximum));
        Assert.Equal(
            "2.1, 3.3, 3.6, 5.2, 5.4, 4.1, 4.2, 4.3", string.Join(", ", Profile.Groups.SelectMany(group => group.Indicators).Select(indicator => indicator.Code)));
    }

    [Fact]
    public void Nothing_known_is_no_points_and_no_rating_is_certain()
    {
        var score = LiveScore.Of(Profile, March, CountsOf(new()), IndexHistory.Of());

        Assert.Equal((0m, 100m), (score.Points, score.NotKnown));
        Assert.Equal(("Yếu", "Xuất sắc"), (score.LowestBand!.Vietnamese, score.HighestBand!.Vietnamese));
    }

    [Fact]
    public void A_month_of_dossiers_feeds_its_indicators()
    {
        var score = Of(
            [.. Dossier("1", Channel.OnlineFull, SatisfactionLevel.Satisfied, paidOnline: true), .. Dossier("2", Channel.Desk, SatisfactionLevel.Unsatisfied, paidOnline: false)],
            IndexHistory.Of());

        // All on time 20; half online of 80 % is 7.5 of 12; half paid online 6.25 of 10; half satisfied of 90 % is 3.33 of 6.
        Assert.Equal([20m, 7.5m, 6.25m, 3.33m], ((string[])["2.1", "3.3", "3.6", "5.4"]).Select(code => Points(score, code)));
        Assert.Null(Points(score, "5.2"));
        Assert.Equal((37.08m, 0m), (score.Live, score.Entered));
        // Transparency 18 and feedback: 5.2 and the rest of its group.
        Assert.Equal(18 + 12, score.NotKnown);
    }

    [Fact]
    public void What_was_entered_stands_where_events_do_not_feed_all_of_a_group()
    {
        var entered = An.History(
            An.Entry("766/transparency", "2024-03", new() { Value = 13.2m }),
            An.Entry("766/satisfaction", "2024-03", new() { Value = 17.6m }),
            An.Entry("766/online", "2024-03", new() { Value = 3 }));

        var score = Of([.. Dossier("1", Channel.OnlineFull, SatisfactionLevel.Satisfied, paidOnline: true)], entered);

        Assert.Equal([(0m, 13.2m), (20m, 0m), (12m, 0m), (10m, 0m), (0m, 17.6m)], score.Groups.Take(5).Select(group => (group.Live, group.Entered)));
        Assert.Equal(6, Points(score, "5.4"));
    }

    [Fact]
    public void A_single_indicator_may_be_entered()
    {
        var entered = An.History(An.Entry("766/satisfaction/5.2", "2024-03", new() { Value = 5.5m }));

        var score = Of([.. Dossier("1", Channel.OnlineFull, SatisfactionLevel.Satisfied, paidOnline: true)], entered);

        var group = score.Groups[4];
        Assert.Equal((6m, 5.5m, 6m), (group.Live, group.Entered, group.NotKnown));
    }

    [Fact]
    public void In_term_counts_as_on_time_and_overdue_does_not() =>
        Assert.Equal(
            [20m, 0m],
            ((int[])[40, 2]).Select(due => Points(LiveScore.Of(Profile, March, CountsOf(Some.Book(Some.Receipt(dueIn: due)).RollUp.Total), IndexHistory.Of()), "2.1")!.Value));

    private static LiveScore Of(IReadOnlyList<Domain.Books.BookEntry.Happened> lines, IndexHistory entered) =>
        LiveScore.Of(Profile, March, CountsOf(Books.Of(OfficeZone.Vietnam, lines).RollUp.Total), entered);

    private static decimal? Points(LiveScore score, string code) =>
        score.Groups.SelectMany(group => group.Indicators).Single(indicator => indicator.Indicator.Code == code).Points;

    private static Counts CountsOf(Timelines.Timeline timeline)
    {
        var (from, to) = (OfficeZone.DayOf(new(2024, 3, 1)), OfficeZone.DayOf(new(2024, 4, 1)));
        return Counts.Of(timeline, Tick.CloseOf(to - 1), Tick.StartOf(from), Tick.StartOf(to));
    }

    private static IEnumerable<Domain.Books.BookEntry.Happened> Dossier(string number, Channel channel, SatisfactionLevel level, bool paidOnline) =>
        ((UnitEvent[])
        [
            Some.Receipt() with { Particulars = Particulars.Unknown with { Channel = channel } },
            new FeePaid(Some.Id("paid"), Some.Source, Books.Unit, Some.At(1), paidOnline),
            Some.End(3),
            Some.Rating(4, level),
        ]).Select(happened => new Domain.Books.BookEntry.Happened(number, happened));
}
