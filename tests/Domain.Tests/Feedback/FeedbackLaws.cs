using System.Buffers;
using NodaTime;
using ParLive.Domain.Dossiers;
using ParLive.Domain.Events;
using ParLive.Domain.Feedback;
using ParLive.Domain.Packing;
using ParLive.Domain.Rates;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;
using ParLive.Testing;
using static ParLive.Domain.Feedback.FeedbackEvent;
using static ParLive.Domain.Measures.AllMeasures;

namespace ParLive.Domain.Tests.Feedback;

/// <summary>Feedback and petitions: what came in was answered, dismissed, or waits, in any order of its events.</summary>
public sealed class FeedbackLaws
{
    private static readonly OfficeZone Zone = OfficeZone.Vietnam;
    private static readonly Instant Monday = Instant.FromUtc(2026, 3, 2, 1, 0);

    [Fact]
    public void At_every_moment_what_came_in_is_answered_or_dismissed_or_open() => Law.Holds(Histories, histories =>
    {
        foreach (var hour in Enumerable.Range(0, 40))
        {
            var counts = CountsAt(histories, Monday + Duration.FromHours(6 * hour));

            Assert.Equal(counts[FeedbackReceived], counts[FeedbackAnsweredOnTime] + counts[FeedbackAnsweredLate] + counts[FeedbackDismissed] + counts[FeedbackOpen]);
            Assert.InRange(counts[FeedbackOverdue], 0, counts[FeedbackOpen]);
        }
    }, cases: 200);

    [Fact]
    public void The_order_in_which_events_arrive_changes_nothing_and_they_read_as_they_were_written() => Law.Holds(Histories, histories =>
    {
        foreach (var history in histories)
        {
            Assert.Equal(FeedbackFold.Of(history, Zone), FeedbackFold.Of(history.Reverse(), Zone));
            foreach (var happened in history)
            {
                var output = new ArrayBufferWriter<byte>();
                EventEncoding.Write(output, happened);
                var input = new ByteReader(output.WrittenSpan);
                Assert.Equal(happened, EventEncoding.Read(ref input));
                Assert.True(input.IsAtEnd);
            }
        }
    }, cases: 200);

    [Theory]
    [InlineData(4, 0, 0)]
    [InlineData(5, 0, 0)]
    [InlineData(6, 1, 1)]
    public void What_waits_turns_overdue_the_day_after_its_date_though_nothing_happens(int day, int overdue, int late)
    {
        UnitEvent[] open = [new Received(Id(1), "s", "C1", Monday, DueDate.On(new LocalDate(2026, 3, 5)), null)];
        var moment = Instant.FromUtc(2026, 3, day, 9, 0);

        var waiting = CountsAt([open], moment);
        var answered = CountsAt([[.. open, new Answered(Id(2), "s", "C1", moment, null)]], moment);

        Assert.Equal((1, overdue), (waiting[FeedbackOpen], waiting[FeedbackOverdue]));
        Assert.Equal((0, 0, 1 - late, late), (answered[FeedbackOpen], answered[FeedbackOverdue], answered[FeedbackAnsweredOnTime], answered[FeedbackAnsweredLate]));
        // Silence makes the rate of the index no better.
        Assert.Equal(overdue == 0 ? null : 0m, FeedbackRates.Index766.Of(waiting).Percent(FeedbackRates.Index766.Rounding));
    }

    [Fact]
    public void An_answer_that_did_not_stand_has_ended_nothing_and_an_end_without_a_beginning_is_flagged()
    {
        var received = new Received(Id(1), "s", "C1", Monday, DueDate.On(new LocalDate(2026, 3, 3)), "Đất đai");
        var answered = new Answered(Id(2), "s", "C1", Monday + Duration.FromHours(2), null);
        var reopened = new Reopened(Id(3), "s", "C1", Monday + Duration.FromHours(4), null);
        var again = new Answered(Id(4), "s", "C1", Monday + Duration.FromDays(3), null);
        var extended = new Extended(Id(5), "s", "C1", Monday + Duration.FromDays(2), DueDate.On(new LocalDate(2026, 3, 9)), null);

        Assert.Null(FeedbackFold.Of([received, answered, reopened], Zone).Ended);
        Assert.Equal((1, 0), Late([received, answered, reopened, again]));
        Assert.Equal((0, 1), Late([received, answered, reopened, again, extended]));
        Assert.Equal(FeedbackIntegrity.Reopened | FeedbackIntegrity.ExtendedAfterExpiry, FeedbackFold.Of([received, answered, reopened, again, extended], Zone).Flags);
        var lone = CountsAt([[answered]], Monday + Duration.FromDays(1));
        Assert.Equal((1, 0, 0), (lone[FeedbackFlagged], lone[FeedbackReceived], lone[FeedbackAnsweredOnTime]));
        Assert.Null(FeedbackFold.Of([received, new Voided(Id(9), "s", "C1", Monday, MatterKind.Feedback, received.Id, null)], Zone).Received);
    }

    private static (long Late, long OnTime) Late(UnitEvent[] history)
    {
        var counts = CountsAt([history], Monday + Duration.FromDays(30));
        return (counts[FeedbackAnsweredLate], counts[FeedbackAnsweredOnTime]);
    }

    private static Counts CountsAt(IEnumerable<IEnumerable<UnitEvent>> histories, Instant moment)
    {
        var timeline = new Timeline();
        foreach (var history in histories)
        {
            timeline.Add(FeedbackContribution.Of(FeedbackFold.Of(history, Zone), Zone));
        }

        var at = Zone.TickOf(moment);
        return Counts.Of(timeline, at, Tick.First, new Tick(at.Index + 1));
    }

    private static IReadOnlyList<UnitEvent[]> Histories(int seed)
    {
        var dice = new Random(seed);
        return [.. Enumerable.Range(0, dice.Next(1, 4)).Select(_ => Enumerable.Range(0, dice.Next(1, 6)).Select(place => Event(dice, place)).ToArray())];
    }

    private static UnitEvent Event(Random dice, int place)
    {
        var (id, time) = (Id(place), Monday + Duration.FromMinutes(dice.Next(8) * 605));
        var due = dice.Next(3) == 0 ? (DueDate?)null : dice.Next(2) == 0 ? DueDate.On(new LocalDate(2026, 3, dice.Next(1, 8))) : DueDate.At(Monday + Duration.FromMinutes(dice.Next(5_000)));
        return dice.Next(7) switch
        {
            0 or 1 or 2 => new Received(id, "s", "C1", time, due, dice.Next(2) == 0 ? null : "Đất đai"),
            3 => new Extended(id, "s", "C1", time, due ?? DueDate.On(new LocalDate(2026, 3, 9)), null),
            4 => new Answered(id, "s", "C1", time, "công văn"),
            5 => new Dismissed(id, "s", "C1", time, "không thuộc thẩm quyền"),
            _ => new Reopened(id, "s", "C1", time, null),
        };
    }

    private static EventId Id(int place) => EventId.Of("s", $"{place}");
}
