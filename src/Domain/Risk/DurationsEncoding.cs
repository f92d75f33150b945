using System.Buffers;
using ParLive.Domain.Packing;

namespace ParLive.Domain.Risk;

/// <summary>The bytes of durations, which travel from unit to unit: the same for the same sums.</summary>
public static class DurationsEncoding
{
    private const byte Format = 1;

    /// <summary>Writes them.</summary>
    public static byte[] Encode(Durations durations)
    {
        var output = new ArrayBufferWriter<byte>(4096);
        output.Write(durations);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>Reads them.</summary>
    /// <exception cref="FormatException">The bytes are not those of durations, or a newer version wrote them.</exception>
    public static Durations Decode(ReadOnlySpan<byte> bytes)
    {
        var input = new ByteReader(bytes);
        return ReadDurations(ref input);
    }

    internal static void Write(this IBufferWriter<byte> output, Durations durations) => output.WriteAll([durations]);

    /// <summary>Writes several one after the other; names that they share are written once.</summary>
    internal static void WriteAll(this IBufferWriter<byte> output, IReadOnlyList<Durations> all)
    {
        // Thousands of strata are of some hundred procedures and steps.
        var texts = all.SelectMany(durations => durations.Tables).SelectMany(pair => pair.Value.Moves.Keys.Append(pair.Key.Procedure).Append(pair.Key.Step))
            .OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var places = texts.Select((text, place) => (text, place)).ToDictionary(pair => pair.text, pair => pair.place, StringComparer.Ordinal);
        output.WriteByte(Format);
        output.WriteNumber(texts.Count);
        texts.ForEach(text => output.WriteText(text));
        foreach (var durations in all) WriteTables(output, durations, places);
    }

    internal static Durations ReadDurations(ref ByteReader input)
    {
        var durations = new Durations();
        AddTo([durations], ref input);
        return durations;
    }

    /// <summary>Adds what bytes say to several.</summary>
    internal static void AddTo(IReadOnlyList<Durations> all, ref ByteReader input)
    {
        var format = input.ReadByte();
        if (format != Format)
        {
            throw new FormatException($"The durations have format {format}; this version knows format {Format}.");
        }

        var texts = new string[checked((int)input.ReadNumber())];
        for (var place = 0; place < texts.Length; place++)
        {
            texts[place] = input.ReadText() ?? throw new FormatException("A name is missing.");
        }

        foreach (var durations in all) AddTables(durations, ref input, texts);
    }

    private static void WriteTables(IBufferWriter<byte> output, Durations durations, Dictionary<string, int> places)
    {
        var ordered = durations.Tables
            .OrderBy(pair => pair.Key.Procedure, StringComparer.Ordinal).ThenBy(pair => pair.Key.Step, StringComparer.Ordinal).ThenBy(pair => pair.Key.Reach)
            .ToList();
        output.WriteNumber(ordered.Count);
        foreach (var (stratum, table) in ordered)
        {
            output.WriteNumber(stratum.Procedure is { } procedure ? places[procedure] : -1);
            output.WriteNumber(stratum.Step is { } step ? places[step] : -1);
            output.WriteNumber(stratum.Reach);
            Write(output, table, places);
        }
    }

    private static void AddTables(Durations durations, ref ByteReader input, string[] texts)
    {
        for (var left = input.ReadNumber(); left > 0; left--)
        {
            var stratum = new Stratum(TextAt(texts, input.ReadNumber()), TextAt(texts, input.ReadNumber()), checked((int)input.ReadNumber()));
            Add(ref input, durations.At(stratum), texts);
        }
    }

    private static string? TextAt(string[] texts, long place) => place < -1 || place >= texts.Length
        ? throw new FormatException($"There is no name {place}.")
        : place < 0 ? null : texts[place];

    private static void Write(IBufferWriter<byte> output, LifeTable table, Dictionary<string, int> places)
    {
        WriteCounts(output, table.Counts);
        output.WriteNumber(table.Moves.Count);
        foreach (var (step, moves) in table.Moves.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            output.WriteNumber(places[step]);
            WriteCounts(output, moves);
        }
    }

    private static void Add(ref ByteReader input, LifeTable table, string[] texts)
    {
        AddCounts(ref input, table.Counts);
        for (var left = input.ReadNumber(); left > 0; left--)
        {
            AddCounts(ref input, table.MovesTo(TextAt(texts, input.ReadNumber()) ?? throw new FormatException("A step is missing.")));
        }
    }

    // Nothing is written of the ends, where mostly nothing is.
    private static void WriteCounts(IBufferWriter<byte> output, ReadOnlySpan<long> counts)
    {
        var from = counts.IndexOfAnyExcept(0);
        var until = counts.LastIndexOfAnyExcept(0) + 1;
        output.WriteNumber(until == 0 ? 0 : from);
        output.WriteNumber(until == 0 ? 0 : until - from);
        foreach (var count in until == 0 ? [] : counts[from..until])
        {
            output.WriteNumber(count);
        }
    }

    private static void AddCounts(ref ByteReader input, Span<long> counts)
    {
        var (from, length) = (input.ReadNumber(), input.ReadNumber());
        if (from < 0 || length < 0 || from + length > counts.Length)
        {
            throw new FormatException($"A table has no places {from} to {from + length}.");
        }

        foreach (ref var count in counts.Slice((int)from, (int)length))
        {
            count += input.ReadNumber();
        }
    }
}
