using System.Buffers;
using ParLive.Domain.Events;
using ParLive.Domain.Hotspots;
using ParLive.Domain.Packing;
using ParLive.Domain.Time;
using ParLive.Testing;

namespace ParLive.Domain.Tests.Hotspots;

/// <summary>Events and signals read as they were written.</summary>
public sealed class HotspotEncodings
{
    [Fact]
    public void Events_read_as_they_were_written() => Law.Holds(seed => SomeHotspots.Event(new Random(seed), seed % 90), happened =>
    {
        var output = new ArrayBufferWriter<byte>();
        EventEncoding.Write(output, happened);
        var input = new ByteReader(output.WrittenSpan);

        Assert.Equal(happened, EventEncoding.Read(ref input));
        Assert.True(input.IsAtEnd);
    });

    [Fact]
    public void Signals_read_as_they_were_written() => Law.Holds(SignalsOf, signals =>
    {
        var bytes = SignalsEncoding.Write(signals);
        var read = SignalsEncoding.Read(bytes);

        Assert.Equal(bytes, SignalsEncoding.Write(read));
        Assert.Equal((signals.AsOf, signals.Oldest, signals.Plan), (read.AsOf, read.Oldest, read.Plan));
        Assert.Equal(signals.Ages.Counts, read.Ages.Counts);
        foreach (var (cell, other) in signals.Cells.Zip(read.Cells))
        {
            Assert.Equal((cell.Cell, cell.Load, cell.LoadBefore), (other.Cell, other.Load, other.LoadBefore));
            Assert.All(
                Enumerable.Range(cell.Days.First - 1, Signals.Window + 2),
                day => Assert.Equal((cell.Days.KeptOn(day), cell.Days.BrokenOn(day)), (other.Days.KeptOn(day), other.Days.BrokenOn(day))));
        }
    }, cases: 100);

    [Fact]
    public void A_unit_that_judges_every_day_tells_it_in_a_few_hundred_bytes() =>
        Assert.InRange(SignalsEncoding.Write(A.Signals(0, A.Usual)).Length, 1, 420);

    [Fact]
    public void Bytes_that_are_no_signals_are_no_signals() => Law.Holds(SignalsOf, signals =>
    {
        var bytes = SignalsEncoding.Write(signals);

        Assert.Throws<FormatException>(() => SignalsEncoding.Read(bytes.AsSpan(0, bytes.Length - 1)));
        Assert.Throws<FormatException>(() => SignalsEncoding.Read([9, .. bytes]));
    }, cases: 100);

    private static Signals SignalsOf(int seed)
    {
        var dice = new Random(seed);
        var cells = Enumerable.Range(0, dice.Next(1, 5)).Select(place => CellOf(dice, place)).ToList();
        return new Signals(
            Tick.StartOf(20_500),
            cells,
            dice.Next(2) == 0 ? null : new OldestDossier("H13-1", dice.Next(200), dice.Next(90)),
            new OverdueAges([.. Enumerable.Range(0, OverdueAges.Ages).Select(_ => dice.Next(3))]),
            new PlanLoad(dice.Next(20), dice.Next(9), dice.Next(3), dice.Next(9), dice.Next(900)));
    }

    private static CellSignals CellOf(Random dice, int place)
    {
        var busy = dice.Next(1, 4);
        int[] Amounts() => [.. Enumerable.Range(0, Signals.Window).Select(_ => dice.Next(busy) == 0 ? dice.Next(300) : 0)];
        var cell = place == 0 ? Cell.Whole : Cell.OfField($"lĩnh vực {place}");
        return new CellSignals(cell, new JudgedDays(20_318, Amounts(), Amounts()), new Tally(dice.Next(4), 9), new Tally(dice.Next(4), 9));
    }
}
