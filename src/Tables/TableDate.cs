using System.Globalization;

namespace ParLive.Tables;

/// <summary>A date as a table holds it. Without an offset it is local to whoever speaks in the table.</summary>
/// <param name="Local">The day and the time of day; midnight for a bare date.</param>
/// <param name="HasTime">Whether a time of day was told.</param>
/// <param name="Offset">The offset from UTC; null where none was written.</param>
public readonly record struct TableDate(DateTime Local, bool HasTime, TimeSpan? Offset = null)
{
    /// <summary>ISO 8601: <c>2026-03-09</c>, <c>2026-03-09T08:30:00</c>, <c>2026-03-09T08:30:00.5+07:00</c>.</summary>
    public override string ToString()
    {
        if (!HasTime) return Local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var text = Local.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
        return Offset is { } offset ? $"{text}{new DateTimeOffset(Local, offset).ToString("zzz", CultureInfo.InvariantCulture)}" : text;
    }
}
