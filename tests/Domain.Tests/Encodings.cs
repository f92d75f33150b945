using System.Buffers;
using ParLive.Domain.Books;
using ParLive.Domain.Dossiers;
using ParLive.Domain.Events;
using ParLive.Domain.Packing;
using ParLive.Domain.WorkingTime;
using ParLive.Testing;

namespace ParLive.Domain.Tests;

public sealed class Encodings
{
    [Fact]
    public void Every_event_reads_as_it_was_written() =>
        Law.Holds(Generated.Event, happened =>
        {
            var bytes = BytesOf(happened);
            var input = new ByteReader(bytes);

            Assert.Equal(happened, EventEncoding.Read(ref input));

            Assert.True(input.IsAtEnd);
        });

    [Fact]
    public void Equal_events_have_equal_bytes_and_others_have_others() =>
        Law.Holds(seed => (Generated.Event(seed), Generated.Event(seed), Generated.Event(seed / 2)), events =>
        {
            Assert.Equal(BytesOf(events.Item1), BytesOf(events.Item2));
            Assert.Equal(events.Item1 == events.Item3, BytesOf(events.Item1).SequenceEqual(BytesOf(events.Item3)));
        });

    [Fact]
    public void Every_record_reads_as_it_was_written() =>
        Law.Holds(Record, record =>
        {
            var (acceptedAt, entries) = BookEncoding.Decode(BookEncoding.Encode(record.AcceptedAt, record.Entries), new TextPool());

            Assert.Equal(record.AcceptedAt, acceptedAt);
            Assert.Equal(record.Entries, entries);
        });

    [Fact]
    public void A_record_cut_short_says_so() =>
        Law.Holds(Record, record =>
        {
            var bytes = BookEncoding.Encode(record.AcceptedAt, record.Entries);
            for (var length = 0; length < bytes.Length; length++)
            {
                Assert.Throws<FormatException>(() => { BookEncoding.Decode(bytes.AsSpan(0, length), new TextPool()); });
            }
        }, cases: 50);

    [Fact]
    public void Bytes_of_a_newer_version_are_refused_by_name()
    {
        var later = Assert.Throws<FormatException>(() => BookEncoding.Decode([2, 0, 0], new TextPool()));
        var kind = Assert.Throws<FormatException>(() => BookEncoding.Decode([1, 0, 2, 3, 4, (byte)'x'], new TextPool()));
        var many = Assert.Throws<FormatException>(() => BookEncoding.Decode([1, 0, 0xfe, 0xff, 0x7f], new TextPool()));
        var happened = BytesOf(Generated.Event(1));
        happened[0] = 99;

        Assert.Contains("format 2", later.Message, StringComparison.Ordinal);
        Assert.Contains("3 is not the number of a kind of entry", kind.Message, StringComparison.Ordinal);
        Assert.Contains("entries do not fit", many.Message, StringComparison.Ordinal);
        Assert.Contains("99", Assert.Throws<FormatException>(() => Read(happened)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(-64)]
    [InlineData(-65)]
    [InlineData(int.MaxValue)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    [InlineData(1L << 62)]
    public void Every_number_reads_as_it_was_written(long number)
    {
        var output = new ArrayBufferWriter<byte>();
        output.WriteNumber(number);
        output.WriteLong(number);
        var input = new ByteReader(output.WrittenSpan);

        Assert.Equal(number, input.ReadNumber());
        Assert.Equal(number, input.ReadLong());
        Assert.True(input.IsAtEnd);
    }

    [Fact]
    public void Small_numbers_are_short()
    {
        var output = new ArrayBufferWriter<byte>();
        output.WriteNumber(-64);

        Assert.Equal(1, output.WrittenCount);
    }

    [Fact]
    public void A_number_without_an_end_is_refused() =>
        Assert.Throws<FormatException>(() => new ByteReader([0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01]).ReadNumber());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Tiếp nhận hồ sơ")]
    [InlineData("A procedure whose name is longer than the sixty-four bytes that a pool keeps")]
    public void Every_text_reads_as_it_was_written(string? text)
    {
        var (output, pool) = (new ArrayBufferWriter<byte>(), new TextPool());
        output.WriteText(text);

        Assert.Equal(text, new ByteReader(output.WrittenSpan, pool).ReadText());
        Assert.Equal(text, new ByteReader(output.WrittenSpan).ReadText());
    }

    [Fact]
    public void A_pool_gives_out_one_object_for_equal_texts()
    {
        var pool = new TextPool();

        Assert.Same(pool.Of("cổng dịch vụ công"u8), pool.Of("cổng dịch vụ công"u8));
    }

    [Fact]
    public void A_due_moment_is_as_exact_as_what_is_kept_of_it()
    {
        var due = DueDate.TryParse("2024-01-09T17:00:00.123456789+07:00")!.Value;
        var happened = new DossierEvent.Received(new EventId(1), "s", "u", Some.Monday, due, Particulars.Unknown);

        Assert.Equal(happened, Read(BytesOf(happened)));
    }

    [Fact]
    public void What_the_house_says_of_a_due_date_reads_as_it_was_written() => Testing.Law.Holds(
        seed =>
        {
            var dice = new Random(seed);
            var rule = new FrozenRule(
                "1.000894", dice.Next(2) == 0 ? null : Books.Unit, dice.Next(1, 300), Procedures.RuleHouse.AnyTerm(dice),
                Generated.Pick(dice, Enum.GetValues<SupplementPolicy>()), dice.Next(2) == 0 ? null : new NodaTime.LocalTime(dice.Next(24), dice.Next(60)),
                CalendarVersion.TryParse(Generated.Pick(dice, ["VN/1", "hue/2+VN/3"]))!);
            var due = Generated.Due(OfficeZone, dice) ?? DueDate.On(Some.MondayDate);
            return dice.Next(2) == 0
                ? (DossierEvent)new DossierEvent.Ruled(new EventId(1), "s", "u", Some.Monday, new EventId(2), rule, due, dice.Next(2) == 0)
                : new DossierEvent.DueDateChanged(new EventId(1), "s", "u", Some.Monday, due, DueCause.Calendar, null) { Calendar = rule.Calendar };
        },
        happened => Assert.Equal(happened, Read(BytesOf(happened))));

    [Fact]
    public void The_digest_of_a_book_sees_every_event_and_nothing_of_an_empty_book()
    {
        var book = Books.Of(OfficeZone, new BookEntry.Happened("1", Some.Receipt()));
        var more = Books.Of(OfficeZone, new BookEntry.Happened("1", Some.Receipt()), new BookEntry.Happened("2", Some.Receipt()));

        Assert.Equal("", BookDigest.Of(new UnitBook("u", OfficeZone)));
        Assert.Equal(64, BookDigest.Of(book).Length);
        Assert.False(BookDigest.Of(book) == BookDigest.Of(more));
    }

    private static Time.OfficeZone OfficeZone => Time.OfficeZone.Vietnam;

    private static (long AcceptedAt, List<BookEntry> Entries) Record(int seed)
    {
        var dice = new Random(seed);
        return (dice.NextInt64(), Enumerable.Range(0, dice.Next(6)).Select(place => Line(dice, $"H{place}")).ToList());
    }

    private static BookEntry Line(Random dice, string number) => dice.Next(4) switch
    {
        0 => new BookEntry.Moved(number, "30310@2025-07-01"),
        1 => new BookEntry.Delivered(number),
        _ => new BookEntry.Happened(number, Generated.Event(dice.Next())),
    };

    private static UnitEvent Read(byte[] bytes)
    {
        var input = new ByteReader(bytes);
        return EventEncoding.Read(ref input);
    }

    private static byte[] BytesOf(UnitEvent happened)
    {
        var output = new ArrayBufferWriter<byte>();
        EventEncoding.Write(output, happened);
        return output.WrittenSpan.ToArray();
    }
}
