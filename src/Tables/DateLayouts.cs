using System.Globalization;

namespace ParLive.Tables;

/// <summary>How dates are written in a table where they are texts: stated layouts, and no guessing beyond them.</summary>
public sealed class DateLayouts
{
    // Days that many layouts would read, each differently: the day and the month, the century and the year can all change places.
    private static readonly DateTime[] Probes = [new(2026, 3, 4, 5, 6, 7), new(2011, 12, 10, 9, 8, 0), new(2003, 2, 1, 13, 0, 0)];

    private readonly string[] _patterns;

    /// <param name="patterns">.NET patterns in the order in which they are tried, such as <c>dd/MM/yyyy HH:mm</c>.</param>
    /// <exception cref="ArgumentException">Two of them read one text as two different dates.</exception>
    public DateLayouts(IEnumerable<string> patterns)
    {
        _patterns = [.. patterns];
        if (Ambiguity(_patterns) is { } ambiguity) throw new ArgumentException(ambiguity, nameof(patterns));
    }

    /// <summary>ISO 8601: the date alone, or with a time, and with an offset or without.</summary>
    public static DateLayouts Iso { get; } = new([
        "yyyy-MM-dd",
        .. new[] { "yyyy-MM-dd'T'", "yyyy-MM-dd' '" }.SelectMany(day => new[] { "HH:mm", "HH:mm:ss", "HH:mm:ss.FFFFFFF" }
            .SelectMany(time => new[] { day + time, day + time + "zzz", day + time + "'Z'" })),
    ]);

    /// <summary>The layouts of Vietnamese tables: <c>dd/MM/yyyy</c>, and with hours and minutes, and with seconds.</summary>
    public static DateLayouts Vietnamese { get; } = new(["dd/MM/yyyy", "dd/MM/yyyy HH:mm", "dd/MM/yyyy HH:mm:ss"]);

    /// <summary>The layouts as a sentence names them.</summary>
    public override string ToString() => this == Iso ? "ISO 8601" : string.Join(" or ", _patterns);

    /// <summary>Why the patterns cannot be used: one is none, or two read one text as two different dates; otherwise null.</summary>
    public static string? Ambiguity(IReadOnlyList<string> patterns)
    {
        foreach (var one in patterns)
        {
            foreach (var probe in Probes)
            {
                if (!TryWrite(probe, one, out var text)) return $"'{one}' is no pattern.";
                if (!TryRead(text, one, out var meant)) continue;
                var other = patterns.FirstOrDefault(pattern => TryRead(text, pattern, out var read) && read.Local != meant.Local);
                if (other is not null) return $"'{one}' and '{other}' read '{text}' as different dates.";
            }
        }

        return null;
    }

    /// <summary>Reads a text by the first layout that fits it whole.</summary>
    public bool TryRead(string text, out TableDate date)
    {
        foreach (var pattern in _patterns)
            if (TryRead(text, pattern, out date)) return true;
        date = default;
        return false;
    }

    /// <summary>Writes a date by the first layout that tells all of it and no more; ISO 8601 where there is none.</summary>
    public string Write(TableDate date)
    {
        foreach (var pattern in _patterns)
        {
            var written = date.Offset is { } offset
                ? new DateTimeOffset(date.Local, offset).ToString(pattern, CultureInfo.InvariantCulture)
                : HasOffset(pattern) ? string.Empty : date.Local.ToString(pattern, CultureInfo.InvariantCulture);
            if (TryRead(written, pattern, out var read) && read == date) return written;
        }

        return date.ToString();
    }

    private static bool TryWrite(DateTime date, string pattern, out string text)
    {
        try
        {
            text = date.ToString(pattern, CultureInfo.InvariantCulture);
            return text.Length > 0;
        }
        catch (FormatException)
        {
            text = string.Empty;
            return false;
        }
    }

    private static bool TryRead(string text, string pattern, out TableDate date)
    {
        date = default;
        if (HasOffset(pattern) || pattern.EndsWith("'Z'", StringComparison.Ordinal))
        {
            if (!DateTimeOffset.TryParseExact(text, pattern, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var exact)) return false;
            date = new TableDate(exact.DateTime, HasTime: true, TellsOffset(text, pattern) ? exact.Offset : null);
            return true;
        }

        if (!DateTime.TryParseExact(text, pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)) return false;
        var timed = HasTime(pattern);
        date = new TableDate(timed ? local : local.Date, timed);
        return true;
    }

    // The pattern K fits a text with an offset and one without.
    private static bool TellsOffset(string text, string pattern) =>
        !DateTime.TryParseExact(text, pattern, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var read)
        || read.Kind != DateTimeKind.Unspecified || !pattern.Contains('K', StringComparison.Ordinal);

    private static bool HasTime(string pattern) => pattern.Contains('H', StringComparison.Ordinal) || pattern.Contains('h', StringComparison.Ordinal);

    private static bool HasOffset(string pattern) => pattern.Contains('z', StringComparison.Ordinal) || pattern.Contains('K', StringComparison.Ordinal);
}
