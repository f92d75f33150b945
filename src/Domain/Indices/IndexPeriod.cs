using System.Globalization;
using System.Text;

namespace ParLive.Domain.Indices;

/// <summary>A year <c>2023</c>, a month <c>2024-08</c>, or a part of a year that its source names, <c>2024 6 tháng đầu năm</c>.</summary>
/// <remarks>Ordered by year, then whole years, months, named parts. The default is the year 0, which no source may enter.</remarks>
public readonly record struct IndexPeriod
{
    private const int Earliest = 1990;
    private const int Latest = 2099;
    private const int LongestName = 60;

    private IndexPeriod(int year, int month, string? name) => (Year, Month, Name) = (year, month, name);

    /// <summary>The year in which it lies.</summary>
    public int Year { get; }

    /// <summary>1 to 12; 0 unless it is a month.</summary>
    public int Month { get; }

    /// <summary>Its name within the year; null unless it is a named part.</summary>
    public string? Name { get; }

    /// <summary>How long it is.</summary>
    public PeriodKind Kind => Name is not null ? PeriodKind.Named : Month > 0 ? PeriodKind.Month : PeriodKind.Year;

    /// <summary>The one of the same kind before it: the year before, the month before, the part of the same name a year before.</summary>
    public IndexPeriod Before => Kind == PeriodKind.Month
        ? new(Month == 1 ? Year - 1 : Year, Month == 1 ? 12 : Month - 1, null)
        : new(Year - 1, 0, Name);

    /// <summary>The one of the same kind after it.</summary>
    public IndexPeriod After => Kind == PeriodKind.Month
        ? new(Month == 12 ? Year + 1 : Year, Month == 12 ? 1 : Month + 1, null)
        : new(Year + 1, 0, Name);

    /// <summary>A whole year.</summary>
    public static IndexPeriod Of(int year) => new(Checked(year), 0, null);

    /// <summary>A month.</summary>
    public static IndexPeriod Of(int year, int month) => month is >= 1 and <= 12
        ? new(Checked(year), month, null)
        : throw new ArgumentOutOfRangeException(nameof(month), month, "A month is 1 to 12.");

    /// <summary>The period of this text; null if it is none, or lies before 1990 or after 2099.</summary>
    public static IndexPeriod? TryParse(string text)
    {
        var clean = text.Trim().Normalize(NormalizationForm.FormC);
        if (clean.Length < 4 || !int.TryParse(clean[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < Earliest or > Latest)
        {
            return null;
        }

        var rest = clean[4..];
        if (rest.Length == 0)
        {
            return new(year, 0, null);
        }

        if (rest.Length == 3 && rest[0] == '-')
        {
            return int.TryParse(rest[1..], NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12
                ? new(year, month, null)
                : null;
        }

        var name = rest.Trim();
        return rest[0] == ' ' && name.Length <= LongestName && !name.Any(char.IsControl) ? new(year, 0, name) : null;
    }

    /// <summary>The order of time.</summary>
    public static int InOrder(IndexPeriod left, IndexPeriod right) =>
        (left.Year, left.Kind, left.Month).CompareTo((right.Year, right.Kind, right.Month)) is var order and not 0
            ? order
            : string.CompareOrdinal(left.Name, right.Name);

    /// <inheritdoc/>
    public override string ToString() => Kind switch
    {
        PeriodKind.Year => Year.ToString(CultureInfo.InvariantCulture),
        PeriodKind.Month => string.Create(CultureInfo.InvariantCulture, $"{Year}-{Month:D2}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year} {Name}"),
    };

    private static int Checked(int year) => year is >= Earliest and <= Latest
        ? year
        : throw new ArgumentOutOfRangeException(nameof(year), year, "An index is known for 1990 to 2099.");
}
