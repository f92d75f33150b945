using ParLive.Domain.Books;
using ParLive.Domain.Packing;
using ParLive.Grains.Contracts;
using ParLive.Grains.Journaling;
using ParLive.Grains.Units;

namespace ParLive.Grains.Tests;

public sealed class HomesInARing
{
    // Each of them heard of the dossier from another side, and is about to bring it to the next one.
    [Theory]
    [InlineData("C1", "C4")]
    [InlineData("C4", "C1")]
    [InlineData("C3", "D2")]
    [InlineData("C1", "C4", "D2")]
    [InlineData("D2", "C4", "C1")]
    [InlineData("C2", "C3", "D1", "C1")]
    public async Task Units_that_bring_it_to_each_other_in_a_ring_come_to_an_end(params string[] ring)
    {
        var journal = await JournalOfRing(ring);
        await using var office = await Office.Start(journal);

        await Homes.UntilAtHome(office);
        await office.Until(async () => await office.Verify() is { UnderWay: 0 }, "nothing to be under way");
        Assert.Equal(await Homes.DigestOfStory(), (await office.Verify()).Digest);
    }

    // Were both taken in, both would hold on to it, and offer it to each other again in the same moment.
    [Fact]
    public async Task Of_two_that_bring_it_to_each_other_one_alone_takes_it_in()
    {
        var journal = await JournalOfRing("C1", "C4");
        journal.FailNextOf(Some.Key("C1"), times: int.MaxValue);
        journal.FailNextOf(Some.Key("C4"), times: int.MaxValue);
        await using var office = await Office.Start(journal);
        async Task<string> Offered(string from, string to, bool isHomecoming)
        {
            var batch = BookKeeper.BatchOf(Some.Key(from), "1", [], isHomecoming) with { Items = [(await EventsOfStory())[0]] };
            try
            {
                return (await office.Elapse(office.Unit(to).Take(batch), "an answer")).Items[0].Elsewhere ?? "taken in";
            }
            catch (JournalUnavailableException)
            {
                return "taken in";
            }
        }

        Assert.Equal(Some.Key("C1"), await Offered("C1", "C4", isHomecoming: false));
        Assert.Equal(Some.Key("C1"), await Offered("C1", "C4", isHomecoming: true));
        Assert.Equal("taken in", await Offered("C4", "C1", isHomecoming: false));
    }

    private static async Task<MemoryJournal> JournalOfRing(params string[] ring)
    {
        var events = await EventsOfStory();
        await using var empty = await Office.Open();
        var journal = empty.Journal.AfterCrash();
        for (var place = 0; place < ring.Length; place++)
        {
            IReadOnlyList<BookEntry> entries =
            [
                .. BookKeeper.Decode(new EventBatch([.. events.Where((_, number) => number % ring.Length == place)])),
                new BookEntry.Moved("1", Some.Key(ring[(place + 1) % ring.Length])),
            ];
            await journal.Append(new(Some.Key(ring[place]), 1, BookEncoding.Encode(0, entries), ReadOnlyMemory<byte>.Empty, ReadOnlyMemory<long>.Empty));
        }

        return journal;
    }

    private static async Task<List<EventItem>> EventsOfStory()
    {
        await using var straight = await Office.Open();
        await straight.SubmitAll(Homes.Story);
        await Homes.UntilAtHome(straight);
        var pool = new TextPool();
        return
        [
            .. (await Homes.RecordsOf(straight, "C3"))
                .SelectMany(record => BookEncoding.Decode(record.Body.Span, pool).Entries)
                .OfType<BookEntry.Happened>()
                .Select(entry => new EventItem("1", BookKeeper.Encoded(entry.Event), ReadOnlyMemory<byte>.Empty)),
        ];
    }
}
