using System.Buffers;
using ParLive.Domain.Dossiers;
using ParLive.Domain.Events;
using ParLive.Domain.Packing;
using ParLive.Domain.Time;
using ParLive.Testing;
using static ParLive.Domain.Dossiers.DossierEvent;

namespace ParLive.Domain.Tests;

/// <summary>Who has a dossier, by the office's own code.</summary>
public sealed class Officials
{
    [Fact]
    public void The_last_station_says_who_has_a_dossier_whatever_the_order()
    {
        UnitEvent[] course = [Some.Receipt() with { Official = "CB-01" }, To(1, "CB-07"), To(2, "CB-11")];

        Assert.Equal(("CB-01", "CB-07", "CB-11"), (Has(course[..1]), Has(course[..2]), Has(course)));
        Assert.Equal("CB-11", Has([course[2], course[0], course[1]]));
    }

    [Fact]
    public void Who_gave_it_away_to_nobody_by_name_has_it_no_more_and_what_is_taken_back_gives_it_back()
    {
        UnitEvent[] course = [Some.Receipt() with { Official = "CB-01" }, To(1, null)];

        Assert.Null(Has(course));
        Assert.Equal("CB-01", Has([.. course, Some.Back(2, "to-1")]));
    }

    [Fact]
    public void An_event_that_names_nobody_is_written_as_it_always_was_and_one_that_does_reads_as_it_was_written() => Law.Holds(
        seed => (UnitEvent[])[Some.Receipt(), To(seed % 9, null)],
        events => Assert.Equal([0, 9], events.Select(happened => (int)BytesOf(happened)[0])),
        cases: 20);

    [Fact]
    public void A_receipt_that_names_an_official_reads_as_it_was_written()
    {
        UnitEvent receipt = Some.Receipt() with { Official = "CB-01" };
        var input = new ByteReader(BytesOf(receipt));

        Assert.Equal(receipt, EventEncoding.Read(ref input));
        Assert.True(input.IsAtEnd);
    }

    private static string? Has(IEnumerable<UnitEvent> events) => Fold.Of(events, OfficeZone.Vietnam).Official;

    private static Forwarded To(int day, string? official) => new(Some.Id($"to-{day}"), Some.Source, Books.Unit, Some.At(day), null, "thẩm định") { Official = official };

    private static byte[] BytesOf(UnitEvent happened)
    {
        var output = new ArrayBufferWriter<byte>();
        EventEncoding.Write(output, happened);
        return output.WrittenSpan.ToArray();
    }
}
