using ParLive.Domain.Boards;
using ParLive.Domain.Time;
using ParLive.Testing;

namespace ParLive.Domain.Tests;

/// <summary>How long a unit's figures hold when nothing more happens.</summary>
public sealed class DigestLaws
{
    [Fact]
    public void Until_its_digest_runs_out_a_units_figures_stay_and_then_they_change_or_it_is_midnight() =>
        Law.Holds(Generated.History, Generated.Smaller, history =>
        {
            var timeline = Books.TimelineOf(history);
            var now = history.Zone.TickOf(history.MomentOf(history.Dice()));

            var digest = UnitDigest.Of(Books.Unit, timeline, now, 7);
            var then = digest.ValidUntil;

            Assert.True(then > now && then <= Tick.StartOf(now.Day + 1));
            var between = Books.TicksAround(timeline).Append(new Tick(then.Index - 1)).Where(tick => tick > now && tick < then);
            Assert.All(between, tick => Assert.True(UnitDigest.Of(Books.Unit, timeline, tick, 7).SaysTheSameAs(digest)));
            var after = UnitDigest.Of(Books.Unit, timeline, then, 7) with { ValidUntil = then };
            Assert.True(then == Tick.StartOf(now.Day + 1) || !after.SaysTheSameAs(digest));
        });

    [Fact]
    public void A_dossier_falls_due_soon_and_turns_overdue_at_midnights_though_nothing_happens()
    {
        // Received on a Monday, due on the Thursday of the week after: three working days before is a Monday.
        var timeline = Some.Book(Some.Receipt(day: 0, dueIn: 10)).RollUp.Total;

        Assert.Equal((1, 0, 0), At(0, 1_000));
        Assert.Equal((1, 0, 0), At(6, 1_439));
        Assert.Equal((1, 0, 1), At(7, 0));
        Assert.Equal((1, 0, 1), At(10, 1_439));
        Assert.Equal((1, 1, 0), At(11, 0));
        Assert.Equal((1, 1, 0), At(400, 0));

        (long Open, long Overdue, long DueSoon) At(int day, int minute)
        {
            var tick = new Tick(Tick.StartOf(OfficeZone.DayOf(Some.MondayDate) + day).Index + minute);
            var digest = UnitDigest.Of(Books.Unit, timeline, tick, 0);
            return (digest.Open, digest.Overdue, digest.DueSoon);
        }
    }

    [Fact]
    public void A_due_moment_is_overdue_by_instant_from_its_minute_and_by_date_from_midnight()
    {
        var receipt = Some.Receipt(dueIn: null) with { Due = Dossiers.DueDate.At(Some.At(3, 17, 30)) };
        var timeline = Some.Book(receipt).RollUp.Total;
        var due = OfficeZone.Vietnam.TickOf(Some.At(3, 17, 30));

        Assert.Equal(0, timeline.Level(Measures.AllMeasures.OpenOverdueByInstant, new Tick(due.Index - 1)));
        Assert.Equal(1, timeline.Level(Measures.AllMeasures.OpenOverdueByInstant, due));
        Assert.Equal(0, timeline.Level(Measures.AllMeasures.OpenOverdue, Tick.CloseOf(due.Day)));
        Assert.Equal(1, timeline.Level(Measures.AllMeasures.OpenOverdue, Tick.StartOf(due.Day + 1)));
    }

    [Fact]
    public void Two_digests_say_the_same_only_where_every_figure_is_the_same()
    {
        var digest = UnitDigest.Of(Books.Unit, Some.Book(Some.Receipt(day: 0, dueIn: 10)).RollUp.Total, Tick.CloseOf(OfficeZone.DayOf(Some.MondayDate)), 7);
        var known = typeof(UnitDigest).GetProperties().Select(property => property.Name).Where(name => name != "EqualityContract").Order(StringComparer.Ordinal);
        var others = new Dictionary<string, UnitDigest>(StringComparer.Ordinal)
        {
            [nameof(UnitDigest.Unit)] = digest with { Unit = "another" },
            [nameof(UnitDigest.ValidUntil)] = digest with { ValidUntil = digest.AsOf },
            [nameof(UnitDigest.OnTime)] = digest with { OnTime = new(1, 9) },
            [nameof(UnitDigest.Online)] = digest with { Online = new(1, 9) },
            [nameof(UnitDigest.Open)] = digest with { Open = 9 },
            [nameof(UnitDigest.Overdue)] = digest with { Overdue = 9 },
            [nameof(UnitDigest.DueSoon)] = digest with { DueSoon = 9 },
            [nameof(UnitDigest.LastAccepted)] = digest with { LastAccepted = 9 },
            [nameof(UnitDigest.Evidence)] = digest with { Evidence = Domain.Ranking.EvidenceSet.Of(Domain.Ranking.RankedIndicators.OnTime, new(1, 9)) },
            [nameof(UnitDigest.Plan)] = digest with { Plan = new(1, 9) },
            [nameof(UnitDigest.Hotspot)] = digest with { Hotspot = Domain.Hotspots.HotspotState.Active },
            [nameof(UnitDigest.Contested)] = digest with { Contested = 9 },
        };

        // When it was read is no figure, and how its sources speak follows from when it accepted something last.
        Assert.Equal(string.Join(' ', known), string.Join(' ', others.Keys.Append(nameof(UnitDigest.AsOf)).Append(nameof(UnitDigest.Feeds)).Order(StringComparer.Ordinal)));
        Assert.All(others, other => Assert.False(digest.SaysTheSameAs(other.Value), other.Key));
        Assert.True(digest.SaysTheSameAs(digest with { AsOf = digest.ValidUntil, Feeds = new(Books.Unit, []) }));
    }

    [Fact]
    public void A_digest_reaches_back_thirty_whole_days_and_today()
    {
        var timeline = Some.Book(Some.Receipt(day: 0, dueIn: null), Some.End(0)).RollUp.Total;
        var day = OfficeZone.DayOf(Some.MondayDate);

        Assert.Equal(1, UnitDigest.Of(Books.Unit, timeline, Tick.CloseOf(day + UnitDigest.Days), 0).OnTime.Whole);
        Assert.Equal(0, UnitDigest.Of(Books.Unit, timeline, Tick.StartOf(day + UnitDigest.Days + 1), 0).OnTime.Whole);
    }
}
