using System.Buffers;
using System.Globalization;
using ParLive.Domain.Books;
using ParLive.Domain.Events;
using ParLive.Domain.Hashing;
using ParLive.Domain.Packing;
using ParLive.Testing;

namespace ParLive.Domain.Tests;

/// <summary>Matters as bytes: they hold what a plain dictionary would, through many pages.</summary>
public sealed class PackedMatters
{
    [Fact]
    public void Pages_hold_what_a_dictionary_holds() =>
        Law.Holds(static seed => seed, seed =>
        {
            var dice = new Random(seed);
            var (pages, model) = (new MatterPages(), new Dictionary<string, List<UnitEvent>>(StringComparer.Ordinal));
            for (var left = dice.Next(1, 300); left > 0; left--)
            {
                var name = NameOf(dice);
                if (dice.Next(12) == 0)
                {
                    Assert.Equal(model.GetValueOrDefault(name, []), pages.Remove(name));
                    model.Remove(name);
                    continue;
                }

                var (known, happened) = (model.TryGetValue(name, out var there) ? there : model[name] = [], Generated.Event(dice.Next()));
                var place = dice.Next(known.Count + 1);
                known.Insert(place, happened);
                pages.Add(name, happened, place);
            }

            Same(model, pages);
            Same(model, ReadBack(pages));
        }, cases: 120);

    [Fact]
    public void One_matter_may_be_larger_than_a_page()
    {
        var (pages, dice) = (new MatterPages(), new Random(7));
        var model = new Dictionary<string, List<UnitEvent>>(StringComparer.Ordinal) { ["H1"] = [], ["H2"] = [] };
        for (var count = 0; count < 1_000; count++)
        {
            var (name, happened) = (count % 100 == 0 ? "H2" : "H1", Generated.Event(dice.Next()));
            model[name].Add(happened);
            pages.Add(name, happened, model[name].Count - 1);
        }

        Same(model, pages);
    }

    [Fact]
    public void Texts_beyond_the_list_of_those_that_repeat_come_back_too()
    {
        var pages = new MatterPages();
        var texts = Enumerable.Range(0, 3_000).Select(number => string.Create(CultureInfo.InvariantCulture, $"lý do {number}")).Append(new string('x', 500)).Append("").ToList();
        for (var place = 0; place < texts.Count; place++)
        {
            pages.Add("H1", new Voided(new EventId(place), "portal", Books.Unit, default, MatterKind.Dossier, default, texts[place]), place);
        }

        Assert.Equal(texts, ReadBack(pages).EventsOf("H1").Select(happened => ((Voided)happened).Reason), StringComparer.Ordinal);
    }

    private static void Same(Dictionary<string, List<UnitEvent>> model, MatterPages pages)
    {
        Assert.Equal(model.Count, pages.Count);
        Assert.Equal(model.Values.Sum(events => events.Count), pages.Events);
        Assert.Equal(model.Keys.Order(StringComparer.Ordinal), pages.Names.Order(StringComparer.Ordinal));
        Assert.Equal(model.Keys.Select(SipHash.Of).Order(), pages.Hashes.Order());
        Assert.False(pages.Holds("nobody"));
        Assert.Empty(pages.EventsOf("nobody"));
        foreach (var (name, events) in model)
        {
            Assert.True(pages.Holds(name));
            Assert.Equal<UnitEvent>(events, pages.EventsOf(name));
            Assert.All(events, happened => Assert.Equal(events.First(known => known.Id == happened.Id), pages.Find(name, happened.Id)));
        }
    }

    private static MatterPages ReadBack(MatterPages pages)
    {
        var output = new ArrayBufferWriter<byte>();
        pages.Write(output);
        var input = new ByteReader(output.WrittenSpan);
        var back = MatterPages.Read(ref input);
        Assert.True(input.IsAtEnd);
        return back;
    }

    // Some of many bytes, some longer than what is kept on the stack.
    private static string NameOf(Random dice) => dice.Next(20) switch
    {
        0 => $"hồ sơ số {dice.Next(5)}",
        1 => new string('đ', 100 + dice.Next(3)),
        _ => string.Create(CultureInfo.InvariantCulture, $"H13-{dice.Next(60)}"),
    };
}
