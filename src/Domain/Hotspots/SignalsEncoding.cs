using System.Buffers;
using ParLive.Domain.Packing;
using ParLive.Domain.Time;

namespace ParLive.Domain.Hotspots;

/// <summary>Signals as bytes, as they travel: about one byte for a day on which something was judged, and none for long quiet.</summary>
public static class SignalsEncoding
{
    private const byte Format = 1;

    /// <summary>Writes them.</summary>
    public static byte[] Write(Signals signals)
    {
        var output = new ArrayBufferWriter<byte>(1024);
        output.WriteByte(Format);
        output.WriteNumber(signals.AsOf.Index);
        output.WriteByte(signals.Oldest is null ? (byte)0 : (byte)1);
        if (signals.Oldest is { } oldest)
        {
            output.WriteText(oldest.Number);
            output.WriteNumber(oldest.CalendarDays);
            output.WriteNumber(oldest.WorkingDays);
        }

        var plan = signals.Plan;
        foreach (var amount in (ReadOnlySpan<long>)[plan.Set, plan.Due, plan.Overdue, plan.Done, plan.Expected, signals.Cells.Count])
        {
            output.WriteNumber(amount);
        }

        Write(output, 0, OverdueAges.Ages, place => signals.Ages.Counts[place]);
        foreach (var cell in signals.Cells)
        {
            Write(output, cell);
        }

        return output.WrittenSpan.ToArray();
    }

    /// <summary>Reads them.</summary>
    /// <exception cref="FormatException">The bytes are no signals.</exception>
    public static Signals Read(ReadOnlySpan<byte> bytes)
    {
        var input = new ByteReader(bytes);
        if (input.ReadByte() is var format && format != Format)
        {
            throw new FormatException($"{format} is no format of signals; another version may have written them.");
        }

        var asOf = new Tick((int)input.ReadNumber());
        var oldest = input.ReadByte() == 0
            ? (OldestDossier?)null
            : new OldestDossier(input.ReadOwnText() ?? "", (int)input.ReadNumber(), (int)input.ReadNumber());
        var plan = new PlanLoad(input.ReadNumber(), input.ReadNumber(), input.ReadNumber(), input.ReadNumber(), input.ReadNumber());
        var cells = new CellSignals[input.ReadNumber() is > 0 and <= 1 + (2 * Signals.CellsOfALevel) and var count ? count : throw new FormatException("No cells.")];
        var ages = new OverdueAges(ReadAmounts(ref input, OverdueAges.Ages));
        for (var place = 0; place < cells.Length; place++)
        {
            cells[place] = ReadCell(ref input);
        }

        return new Signals(asOf, cells, oldest, ages, plan);
    }

    private static void Write(IBufferWriter<byte> output, CellSignals cell)
    {
        EvidenceEncoding.WriteCell(output, cell.Cell);
        Write(output, cell.Load);
        Write(output, cell.LoadBefore);
        output.WriteNumber(cell.Days.First);
        output.WriteNumber(cell.Days.Last - cell.Days.First + 1);
        Write(output, cell.Days.First, cell.Days.Last + 1, cell.Days.KeptOn);
        Write(output, cell.Days.First, cell.Days.Last + 1, cell.Days.BrokenOn);
    }

    // An amount as it is; a run of places without any as how many they are, below zero.
    private static void Write(IBufferWriter<byte> output, int from, int to, Func<int, int> amountAt)
    {
        for (var place = from; place < to;)
        {
            var start = place;
            while (place < to && amountAt(place) == 0)
            {
                place++;
            }

            output.WriteNumber(place > start ? start - place : amountAt(place++));
        }
    }

    private static CellSignals ReadCell(ref ByteReader input)
    {
        var cell = EvidenceEncoding.ReadCell(ref input);
        var (load, before) = (ReadTally(ref input), ReadTally(ref input));
        var first = (int)input.ReadNumber();
        var length = input.ReadNumber() is >= 0 and <= Signals.Window and var days ? (int)days : throw new FormatException("Too many days.");
        return new CellSignals(cell, new JudgedDays(first, ReadAmounts(ref input, length), ReadAmounts(ref input, length)), load, before);
    }

    private static int[] ReadAmounts(ref ByteReader input, int length)
    {
        var amounts = new int[length];
        for (var place = 0; place < length;)
        {
            var said = (int)input.ReadNumber();
            if (said <= 0)
            {
                place += said == 0 || place - said > length ? throw new FormatException("Amounts do not fit.") : -said;
                continue;
            }

            amounts[place++] = said;
        }

        return amounts;
    }

    private static void Write(IBufferWriter<byte> output, Tally tally)
    {
        output.WriteNumber(tally.Part);
        output.WriteNumber(tally.Whole);
    }

    private static Tally ReadTally(ref ByteReader input) => new(input.ReadNumber(), input.ReadNumber());
}
