using System.Buffers;
using NodaTime;
using ParLive.Domain.Books;
using ParLive.Domain.Events;
using ParLive.Domain.Objections;
using ParLive.Domain.Packing;
using ParLive.Domain.Tests.Meetings;
using ParLive.Testing;

namespace ParLive.Domain.Tests.Objections;

public sealed class ObjectionLaws
{
    [Fact]
    public void Whatever_the_order_and_however_often_the_same_objections_come_of_it() => Law.Holds(
        seed => (Seed: seed, Events: SomeObjections.History(seed)),
        story => Assert.Equal(Told(ObjectionBook.Of(story.Events)), Told(ObjectionBook.Of(SomeMeetings.Shuffled(story.Events, story.Seed)))));

    [Fact]
    public void Nothing_that_is_said_later_changes_how_a_book_stood_at_a_moment_or_how_an_objection_was_closed() => Law.Holds(
        seed => (Events: SomeObjections.History(seed), Later: SomeObjections.History(seed + 1)),
        story =>
        {
            var moment = SomeObjections.Monday + Duration.FromHours(6);
            var later = story.Later.Select((happened, place) => (UnitEvent)(happened with { Id = new EventId(1000 + place), Time = moment + Duration.FromHours(place + 1) })).ToList();
            var (before, after) = (ObjectionBook.Of(story.Events), ObjectionBook.Of([.. story.Events, .. later]));

            Assert.Equal(Told(before), Told(ObjectionBook.At([.. story.Events, .. later], moment)));
            Assert.All(before.Objections.Where(objection => !objection.IsOpen), closed => Assert.Equal(closed.Close, after.Find(closed.Id)!.Close));
        });

    [Fact]
    public void An_objection_is_open_or_closed_by_one_event_and_only_open_ones_grow_overdue() => Law.Holds(SomeObjections.History, events =>
    {
        var last = SomeObjections.Zone.DateOf(SomeObjections.Monday).PlusDays(40);
        Assert.All(ObjectionBook.Of(events).Objections, objection => Assert.Equal(
            objection.IsOpen ? ObjectionState.Overdue : objection.StateOn(objection.Raised.Case.Due), objection.StateOn(last)));
    });

    [Fact]
    public void Events_read_as_they_were_written() => Law.Holds(seed => SomeObjections.Event(new Random(seed), seed % 90), happened =>
    {
        var output = new ArrayBufferWriter<byte>();
        EventEncoding.Write(output, happened);
        var input = new ByteReader(output.WrittenSpan);

        Assert.Equal(happened, EventEncoding.Read(ref input));
        Assert.True(input.IsAtEnd);
    });

    [Fact]
    public void An_objection_and_its_decision_change_no_figure_no_digest_and_are_no_sign_of_a_source() => Law.Holds(SomeObjections.History, events =>
    {
        var (with, without) = (new UnitBook(SomeObjections.Unit, SomeObjections.Zone), new UnitBook(SomeObjections.Unit, SomeObjections.Zone));
        BookEntry.Happened[] entries = [.. events.Select(happened => new BookEntry.Happened(Matter.NameOf(MatterKind.Objection, SomeObjections.Unit), happened))];

        var change = with.Apply(77, entries);

        Assert.Empty(change.Entries);
        Assert.Equal(BookDigest.Of(without), BookDigest.Of(with));
        Assert.Equal((0, 0), (with.LastAccepted, with.LastEventTime));
        Assert.Empty(with.Feeds.Read(ParLive.Domain.Feeds.FeedTerms.Usual).Feeds);
    }, cases: 100);

    private static string Told(ObjectionBook book) =>
        string.Join('\n', book.Objections.Select(objection => $"{objection.Raised} {string.Join(',', objection.Said)} {objection.Close}"));
}
