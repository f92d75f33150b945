namespace ParLive.Ingest.Figures;

/// <summary>For which moment and which range figures are asked.</summary>
/// <param name="AsOf">The moment of the levels; null for now.</param>
/// <param name="From">The start of the flows' range; null from the beginning.</param>
/// <param name="To">Its end, exclusive; null up to the moment.</param>
public readonly record struct FiguresRange(DateTimeOffset? AsOf, DateTimeOffset? From, DateTimeOffset? To)
{
    /// <summary>Reads what a person or a query writes: moments with an offset, or days of the unit's own calendar.</summary>
    /// <param name="texts">The three texts; null where nothing is asked.</param>
    /// <param name="zone">The unit's zone.</param>
    /// <param name="now">The moment after which nothing is known.</param>
    /// <param name="range">What is asked.</param>
    /// <returns>Why the question makes no sense, as a sentence; null if it does.</returns>
    public static string? Read(
        (string? AsOf, string? From, string? To) texts, string zone, DateTimeOffset now, out FiguresRange range)
    {
        range = default;
        if (!QueryMoments.TryAsOf(texts.AsOf, zone, now, out var asOf)) return NoMoment("as-of", texts.AsOf);
        if (!QueryMoments.TryBound(texts.From, zone, out var from)) return NoMoment("from", texts.From);
        if (!QueryMoments.TryBound(texts.To, zone, out var to)) return NoMoment("to", texts.To);
        if (asOf > now) return $"'as-of' is {Texts.Quote(texts.AsOf)}, which lies in the future; figures are known up to now.";
        if (to < from) return $"The range ends ({Texts.Quote(texts.To)}) before it starts ({Texts.Quote(texts.From)}).";
        range = new FiguresRange(asOf, from, to);
        return null;
    }

    private static string NoMoment(string name, string? text) =>
        $"'{name}' is {Texts.Quote(text)}; it must be a day (2024-01-31) or a moment with its offset (2024-01-31T17:00:00+07:00, "
        + "in a query with the plus written %2B).";
}
