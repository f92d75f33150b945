using System.Diagnostics;
using System.Globalization;

namespace ParLive.Reports;

/// <summary>A cell as people read it, with the digits and in the order of a culture: what the screens show.</summary>
public static class CellWords
{
    /// <summary>What stands where there is no value.</summary>
    public const string Nothing = "—";

    /// <summary>A cell in words.</summary>
    public static string Of(ReportCell cell, CultureInfo culture, bool isChange = false) => cell switch
    {
        ReportCell.Nothing => Nothing,
        ReportCell.Text(var words) => words,
        ReportCell.Whole(var count) when isChange => Signed(count, "N0", culture),
        ReportCell.Whole(var count) => count.ToString("N0", culture),
        ReportCell.Number(var value, var decimals) when isChange => Signed(value, Fixed(decimals), culture),
        ReportCell.Number(var value, var decimals) => value.ToString(Fixed(decimals), culture),
        ReportCell.Day(var date) => date.ToString("d", culture),
        ReportCell.Moment(var at) => at.ToString("g", culture),
        _ => throw new UnreachableException($"Nobody knows how to say a {cell.GetType().Name}."),
    };

    private static string Fixed(int decimals) => string.Create(CultureInfo.InvariantCulture, $"F{decimals}");

    // A true minus sign is as wide as a digit and is not broken off its number.
    private static string Signed(decimal change, string format, CultureInfo culture)
    {
        var size = Math.Abs(change).ToString(format, culture);
        return change switch { > 0 => $"+{size}", < 0 => $"−{size}", _ => size };
    }
}
