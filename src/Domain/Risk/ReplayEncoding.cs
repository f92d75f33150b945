using System.Buffers;
using ParLive.Domain.Packing;

namespace ParLive.Domain.Risk;

/// <summary>The bytes of a replay, which travel from unit to unit: the same for the same counts.</summary>
public static class ReplayEncoding
{
    private const byte Format = 1;

    /// <summary>Writes it.</summary>
    public static byte[] Encode(Replay replay)
    {
        var output = new ArrayBufferWriter<byte>(1024);
        output.WriteByte(Format);
        output.WriteNumber(replay.Cells.Count);
        var week = 0;
        foreach (var (cell, (count, late)) in replay.Cells.OrderBy(pair => pair.Key.Week).ThenBy(pair => pair.Key.DaysLeft).ThenBy(pair => pair.Key.Rung))
        {
            output.WriteNumber(cell.Week - week);
            output.WriteNumber(cell.DaysLeft);
            output.WriteNumber(cell.Rung);
            output.WriteNumber(count);
            output.WriteNumber(late);
            week = cell.Week;
        }

        return output.WrittenSpan.ToArray();
    }

    /// <summary>Reads it.</summary>
    /// <exception cref="FormatException">The bytes are not those of a replay, or a newer version wrote them.</exception>
    public static Replay Decode(ReadOnlySpan<byte> bytes)
    {
        var input = new ByteReader(bytes);
        var format = input.ReadByte();
        if (format != Format)
        {
            throw new FormatException($"The replay has format {format}; this version knows format {Format}.");
        }

        var (replay, week) = (new Replay(), 0L);
        for (var left = input.ReadNumber(); left > 0; left--)
        {
            week += input.ReadNumber();
            var cell = new ReplayCell(checked((int)week), checked((int)input.ReadNumber()), checked((int)input.ReadNumber()));
            if (cell.DaysLeft is < 1 or > DaysAhead.Most)
            {
                throw new FormatException($"A forecast with {cell.DaysLeft} working days left is none.");
            }

            replay.Add(cell, input.ReadNumber(), input.ReadNumber());
        }

        return replay;
    }
}
