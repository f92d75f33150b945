using System.Buffers;
using ParLive.Domain.Books;
using ParLive.Domain.Events;
using ParLive.Domain.Meetings;
using ParLive.Domain.Packing;
using ParLive.Testing;
using static ParLive.Domain.Meetings.MeetingEvent;

namespace ParLive.Domain.Tests.Meetings;

public sealed class MeetingLaws
{
    [Fact]
    public void Whatever_the_order_and_however_often_the_same_meetings_and_commitments_come_of_it() => Law.Holds(
        seed => (Seed: seed, Events: SomeMeetings.History(seed)),
        story => Assert.Equal(Told(MeetingBook.Of(story.Events)), Told(MeetingBook.Of(SomeMeetings.Shuffled(story.Events, story.Seed)))));

    [Fact]
    public void Nothing_that_is_noted_later_changes_how_a_book_stood_at_a_moment() => Law.Holds(
        seed => (Events: SomeMeetings.History(seed), Later: SomeMeetings.History(seed + 1)),
        story =>
        {
            var moment = SomeMeetings.Monday + NodaTime.Duration.FromHours(6);
            var later = story.Later.Select((happened, place) => (UnitEvent)(happened with { Id = new EventId(1000 + place), Time = moment + NodaTime.Duration.FromHours(place + 1) }));

            Assert.Equal(Told(MeetingBook.At(story.Events, moment)), Told(MeetingBook.At([.. story.Events, .. later], moment)));
        });

    [Fact]
    public void Events_read_as_they_were_written() => Law.Holds(seed => SomeMeetings.Event(new Random(seed), seed % 90), happened =>
    {
        var output = new ArrayBufferWriter<byte>();
        EventEncoding.Write(output, happened);
        var input = new ByteReader(output.WrittenSpan);

        Assert.Equal(happened, EventEncoding.Read(ref input));
        Assert.True(input.IsAtEnd);
    });

    [Fact]
    public void What_is_said_in_meetings_changes_no_figure_no_digest_and_is_no_sign_of_a_source() => Law.Holds(SomeMeetings.History, events =>
    {
        var (with, without) = (new UnitBook(SomeMeetings.Unit, SomeMeetings.Zone), new UnitBook(SomeMeetings.Unit, SomeMeetings.Zone));
        BookEntry.Happened[] entries = [.. events.Select(happened => new BookEntry.Happened(Matter.NameOf(MatterKind.Meeting, SomeMeetings.Unit), happened))];

        var change = with.Apply(77, entries);

        Assert.Empty(change.Entries);
        Assert.Equal(BookDigest.Of(without), BookDigest.Of(with));
        Assert.Equal((0, 0), (with.LastAccepted, with.LastEventTime));
        Assert.Empty(with.Feeds.Read(ParLive.Domain.Feeds.FeedTerms.Usual).Feeds);
    }, cases: 100);

    [Fact]
    public void What_a_meeting_froze_stays_though_the_same_meeting_is_frozen_again()
    {
        var begun = Assert.IsType<Begun>(Assert.IsType<MeetingDecision.Accepted>(MeetingDesk.Begin(
            MeetingBook.Of([]), SomeMeetings.Unit, (SomeMeetings.Monday, "commune", null, "Bình"), (SomeMeetings.Monday, SomeMeetings.Zone))).Event);
        var (first, later) = (MeetingDesk.Freeze(begun, new FrozenPages([1])), MeetingDesk.Freeze(begun, new FrozenPages([2])));
        var book = new UnitBook(SomeMeetings.Unit, SomeMeetings.Zone);
        var name = Matter.NameOf(MatterKind.Meeting, MeetingBook.NumberOfFrozen(SomeMeetings.Unit, begun.Meeting));
        book.Apply(1, [new BookEntry.Happened(name, first)]);

        Assert.Equal([Judgement.Duplicate, Judgement.Conflict], book.Judge([new(name, first), new(name, later)]));
    }

    private static string Told(MeetingBook book) => string.Join('\n', [
        .. book.Meetings.Select(meeting => $"{meeting.Begun} {string.Join(',', meeting.Pins)}"),
        .. book.Commitments.Select(commitment => $"{commitment.Noted} {commitment.Last}")]);
}
