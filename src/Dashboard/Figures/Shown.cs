using System.Globalization;
using ParLive.Grains.Contracts;

namespace ParLive.Dashboard.Figures;

/// <summary>Numbers and moments as people read them, in the culture in which a component runs.</summary>
public static class Shown
{
    /// <summary>What stands where there is no value. It is never a zero.</summary>
    public const string Nothing = "—";

    /// <summary>A count.</summary>
    public static string Count(long? count) => count?.ToString("N0", CultureInfo.CurrentCulture) ?? Nothing;

    /// <summary>A percentage with the digits of its definition, without the sign.</summary>
    public static string Percent(RateReading? rate) =>
        rate?.Percent is { } percent ? percent.ToString($"F{Digits(rate)}", CultureInfo.CurrentCulture) : Nothing;

    /// <summary>How a percentage moved, in points, with a sign; null where one of the two has no value.</summary>
    public static string? Points(RateReading? now, RateReading? before) =>
        now?.Percent is { } percent && before?.Percent is { } earlier ? Signed(percent - earlier, $"F{Digits(now)}") : null;

    /// <summary>How a count moved, with a sign; null where one of the two has no value.</summary>
    public static string? Change(long? now, long? before) => now is { } count && before is { } earlier ? Signed(count - earlier, "N0") : null;

    /// <summary>The time of day in a zone, to the second.</summary>
    public static string Time(DateTimeOffset moment, string zone) => In(moment, zone).ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>The date in a zone.</summary>
    public static string Date(DateTimeOffset moment, string zone) => In(moment, zone).ToString("d", CultureInfo.CurrentCulture);

    /// <summary>A date.</summary>
    public static string Date(DateOnly? date) => date?.ToString("d", CultureInfo.CurrentCulture) ?? Nothing;

    /// <summary>Date and time in a zone, to the minute.</summary>
    public static string Moment(DateTimeOffset? moment, string zone) =>
        moment is { } at ? In(at, zone).ToString("g", CultureInfo.CurrentCulture) : Nothing;

    /// <summary>How long ago something was, in its largest unit: 2 s, 3 min, 4 h, 5 d.</summary>
    public static string Age(TimeSpan age) => age switch
    {
        { TotalSeconds: < 1 } => Words.Of("age.seconds", 0),
        { TotalMinutes: < 1 } => Words.Of("age.seconds", (int)age.TotalSeconds),
        { TotalHours: < 1 } => Words.Of("age.minutes", (int)age.TotalMinutes),
        { TotalDays: < 1 } => Words.Of("age.hours", (int)age.TotalHours),
        _ => Words.Of("age.days", Count((int)age.TotalDays)),
    };

    /// <summary>A width or height in pixels, which nobody groups by thousands.</summary>
    public static string Pixels(int pixels) => pixels.ToString(CultureInfo.CurrentCulture);

    /// <summary>The moment as the clocks of a zone show it.</summary>
    public static DateTimeOffset In(DateTimeOffset moment, string zone) => TimeZoneInfo.ConvertTime(moment, Zone(zone));

    /// <summary>The zone of that name; UTC where this machine does not know it, so that a screen still shows something true.</summary>
    public static TimeZoneInfo Zone(string zone) => TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? found : TimeZoneInfo.Utc;

    private static string Signed(decimal change, string format)
    {
        // A true minus sign is as wide as a digit and is not broken off its number.
        var size = Math.Abs(change).ToString(format, CultureInfo.CurrentCulture);
        return change switch { > 0 => $"+{size}", < 0 => $"−{size}", _ => "±0" };
    }

    // The definition rounds; its text says to how many digits.
    private static int Digits(RateReading rate) => rate.Text.IndexOf('.', StringComparison.Ordinal) is var point and >= 0 ? rate.Text.Length - point - 1 : 0;
}
