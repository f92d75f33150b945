using System.Globalization;

namespace ParLive.Domain.WorkingTime;

/// <summary>Which calendar, in which version, over which other: what is kept with a due date that was computed by it.</summary>
/// <param name="Id">The calendar's name, such as <c>VN</c>.</param>
/// <param name="Number">Its version, from 1.</param>
/// <param name="Over">The calendar it is laid over, in its version then; null for one that stands by itself.</param>
public sealed record CalendarVersion(string Id, int Number, CalendarVersion? Over = null)
{
    /// <summary>Reads <c>VN/3</c> or <c>hue/2+VN/3</c>; null if it is neither.</summary>
    public static CalendarVersion? TryParse(string text)
    {
        CalendarVersion? over = null;
        foreach (var part in text.Split('+').Reverse())
        {
            var cut = part.LastIndexOf('/');
            if (cut < 1 || !int.TryParse(part.AsSpan(cut + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1)
            {
                return null;
            }

            over = new CalendarVersion(part[..cut], number, over);
        }

        return over;
    }

    /// <summary>As it is kept: <c>hue/2+VN/3</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Id}/{Number}") + (Over is null ? "" : $"+{Over}");
}
