using NodaTime;
using ParLive.Domain.Books;
using ParLive.Domain.Dossiers;
using ParLive.Domain.Feeds;
using ParLive.Domain.Procedures;

namespace ParLive.Domain.Tests.Feeds;

/// <summary>What silence means, and what it never means.</summary>
public sealed class Silences
{
    private static readonly LocalDate January = new(2026, 1, 5);
    private static readonly LocalDate March = new(2026, 3, 2);
    private static readonly double[] Hours = [8, 8.5, 9, 9.7, 10.5, 11, 14, 14.2, 15, 16.5];

    [Fact]
    public void A_unit_never_heard_from_is_lost()
    {
        var unit = Hearing.Book().Read(FeedTerms.Usual);

        Assert.True(unit.IsNeverHeard);
        Assert.Equal(FeedState.Lost, unit.StateAt(Hearing.At(1, 5)));
        Assert.Null(unit.ChangesAfter(Hearing.At(1, 5)));
        Assert.Equal(new Coverage { NeverHeard = 1 }, Coverage.Of(unit, Hearing.At(1, 5)));
    }

    [Fact]
    public void No_night_lunch_weekend_or_Tet_makes_a_feed_late()
    {
        // The last record before Tết is of Friday, 13 February; the next working day is Monday, 23 February.
        var unit = Hearing.Book().HearDaily(January, new LocalDate(2026, 2, 14), Hearing.Desk, Hours).Read(FeedTerms.Usual);

        Assert.Equal(FeedBasis.Learned, unit.Feeds[0].Basis);
        Assert.InRange(unit.Feeds[0].Expected, Duration.FromHours(2), Duration.FromHours(24));
        Assert.NotInRange(unit.StateAt(Hearing.At(2, 23, 7, 30)), FeedState.Late, FeedState.Lost);
        Assert.Equal(FeedState.Lost, unit.StateAt(Hearing.At(3, 6)));
    }

    [Fact]
    public void A_feed_is_live_then_quiet_then_late_then_lost()
    {
        var feed = Hearing.Book().HearDaily(January, March, Hearing.Desk, Hours).Read(FeedTerms.Usual).Feeds[0];
        var (last, quiet, late, lost) = feed.Patience;

        Assert.Equal(Hearing.At(2, 27, 16, 30), last);
        Assert.True(last < quiet && quiet < late && late < lost);
        Assert.Equal(feed.Expected, Hearing.Calendar.Measure(last, late));
        Assert.InRange(Hearing.Calendar.Measure(last, lost), Duration.FromHours(24), feed.Expected * 3 + Duration.FromHours(24));
    }

    [Fact]
    public void A_nightly_batch_may_fail_once_and_not_for_three_days()
    {
        // The last one came in the night to Friday, 27 February.
        var unit = Hearing.Book().HearDaily(January, March, Hearing.Desk, 1.0).Read(FeedTerms.Usual);

        Assert.Equal(FeedState.Quiet, unit.StateAt(Hearing.At(3, 3, 6)));
        Assert.Equal(FeedState.Late, unit.StateAt(Hearing.At(3, 4, 1)));
    }

    [Fact]
    public void While_a_feed_is_learned_three_working_days_hold()
    {
        var unit = Hearing.Book().Hear(Hearing.At(1, 5, 7, 30)).Read(FeedTerms.Usual);

        Assert.True(unit.IsLearning);
        Assert.Equal(Hearing.At(1, 7, 17, 30), unit.Feeds[0].Patience.LateFrom);
    }

    [Fact]
    public void An_import_of_years_in_one_minute_is_one_burst()
    {
        var book = Hearing.Book();
        foreach (var second in Enumerable.Range(0, 50))
        {
            book.Hear(Hearing.At(1, 5) + Duration.FromSeconds(second));
        }

        Assert.Equal(FeedBasis.Learning, book.Read(FeedTerms.Usual).Feeds[0].Basis);
    }

    [Fact]
    public void A_feed_that_never_pauses_for_a_minute_is_learned_too()
    {
        var book = Hearing.Book();
        for (var moment = Hearing.At(1, 5); moment < Hearing.At(1, 20); moment += Duration.FromSeconds(20))
        {
            book.Hear(moment);
        }

        Assert.Equal(FeedBasis.Learned, book.Read(FeedTerms.Usual).Feeds[0].Basis);
        Assert.Equal(FeedTerms.Usual.AtLeast, book.Read(FeedTerms.Usual).Feeds[0].Expected);
    }

    [Fact]
    public void A_set_interval_goes_before_what_was_learned()
    {
        var terms = FeedTerms.Usual with { Set = FeedTerms.Usual.Set.Add(Hearing.Desk, Duration.FromHours(12)) };
        var feed = Hearing.Book().HearDaily(January, March, Hearing.Desk, Hours).Read(terms).Feeds[0];

        Assert.Equal(FeedBasis.Set, feed.Basis);
        Assert.Equal(Duration.FromHours(12), Hearing.Calendar.Measure(feed.Patience.Last, feed.Patience.LateFrom));
    }

    [Fact]
    public void A_dead_source_does_not_hide_behind_a_live_one()
    {
        var unit = Hearing.Book()
            .HearDaily(January, new LocalDate(2026, 2, 10), "cong", Hours)
            .HearDaily(January, March, Hearing.Desk, Hours)
            .Read(FeedTerms.Usual);

        Assert.Equal(FeedState.Lost, unit.StateAt(Hearing.At(2, 27, 16, 31)));
        Assert.Equal("cong", Assert.Single(unit.SilentAt(Hearing.At(2, 27, 16, 31))).Source);
    }

    [Fact]
    public void A_source_that_said_a_handful_of_things_does_not_keep_a_unit_red()
    {
        var unit = Hearing.Book()
            .HearDaily(January, new LocalDate(2026, 1, 8), "nhap-bang", 9)
            .HearDaily(January, March, Hearing.Desk, Hours)
            .Read(FeedTerms.Usual);

        Assert.Equal(FeedState.Live, unit.StateAt(Hearing.At(2, 27, 16, 31)));
        Assert.False(unit.Feeds.Single(feed => feed.Source == "nhap-bang").Counts);
    }

    [Fact]
    public void A_source_of_which_nothing_more_is_expected_says_nothing_of_a_unit()
    {
        var terms = FeedTerms.Usual with { Ended = FeedTerms.Usual.Ended.Add("cong") };
        var book = Hearing.Book().HearDaily(January, new LocalDate(2026, 2, 10), "cong", Hours);

        Assert.Equal(FeedState.Lost, book.Read(terms).StateAt(Hearing.At(1, 20)));
        Assert.Equal(FeedState.Live, book.HearDaily(January, March, Hearing.Desk, Hours).Read(terms).StateAt(Hearing.At(2, 27, 16, 31)));
    }

    [Fact]
    public void An_outage_makes_a_feed_patient_by_half_at_most()
    {
        var book = Hearing.Book().HearDaily(January, new LocalDate(2026, 2, 10), Hearing.Desk, 1.0);
        var before = book.Read(FeedTerms.Usual).Feeds[0].Expected;

        book.HearDaily(new LocalDate(2026, 3, 30), new LocalDate(2026, 3, 31), Hearing.Desk, 1.0);

        Assert.InRange(book.Read(FeedTerms.Usual).Feeds[0].Expected, before, before * 1.6);
    }

    [Fact]
    public void What_the_house_adds_or_what_is_said_of_another_unit_is_no_sign_of_life()
    {
        var book = new UnitBook(Books.Unit, Hearing.Calendar);
        var ruled = new DossierEvent.DueDateChanged(
            Some.Id("calendar"), Rulings.Source, Books.Unit, Some.At(0), Some.DueOn(5), DueCause.Calendar, null)
        {
            Calendar = Hearing.Calendar.Version,
        };

        book.Load(1_000, [new BookEntry.Happened(Some.Number, Some.Receipt(unit: "30310@2025-07-01"))]);
        book.Apply(2_000, [new BookEntry.Happened(Some.Number, ruled)]);
        Assert.True(book.Feeds.Read(FeedTerms.Usual).IsNeverHeard);

        book.Apply(3_000, [new BookEntry.Happened(Some.Number, Some.End(1))]);
        Assert.Equal([Some.Source], book.Feeds.Sources);
    }
}
