using System.Globalization;
using ParLive.Dashboard.Figures;
using ParLive.Grains.Contracts;
using ParLive.Reports;

namespace ParLive.Dashboard.Exports;

/// <summary>Readings as cells of a report, with the digits that screens show.</summary>
internal static class Cells
{
    /// <summary>A percentage with the digits of its definition.</summary>
    public static ReportCell Percent(RateReading? rate) => ReportCell.Of(rate?.Percent, rate is null ? 0 : Decimals(rate.Text));

    /// <summary>The state for a mark, in words.</summary>
    public static string Mark(string? mark) => LoadStates.Of(mark) switch
    {
        LoadState.Act => Words.Of("state.act"),
        LoadState.Watch => Words.Of("state.watch"),
        _ => Words.Of("export.normal"),
    };

    /// <summary>Working hours as <see cref="Judged.WorkingHours"/> shows them.</summary>
    public static ReportCell WorkingHours(double hours) => hours >= 10 ? ReportCell.Of((decimal)Math.Round(hours), 0) : AsWritten(hours, "0.#");

    /// <summary>A number by which something was judged, as <see cref="Judged.Number"/> shows it.</summary>
    public static ReportCell Judgement(double number) => AsWritten(number, Math.Abs(number) >= 10 || number == Math.Floor(number) ? "F0" : "F1");

    /// <summary>A probability or share in percent, as <see cref="Judged.Share"/> shows it.</summary>
    public static ReportCell Share(double share) => AsWritten(100 * share, share is > 0.995 or < 0.005 ? "0.0" : "0");

    /// <summary>A probability by chance to three decimals.</summary>
    public static ReportCell Chance(double chance) => AsWritten(chance, "0.###");

    /// <summary>A change as <see cref="Judged.Change"/> shows it: two decimals at most.</summary>
    public static ReportCell Change(decimal change)
    {
        var rounded = Math.Round(change, 2, MidpointRounding.AwayFromZero) / 1.000m;
        return ReportCell.Of(rounded, rounded.Scale);
    }

    // A double is rounded as it is written, and by no other way: 2.65 is a little less than that, and is shown as 2.6.
    private static ReportCell AsWritten(double number, string format)
    {
        var text = number.ToString(format, CultureInfo.InvariantCulture);
        return ReportCell.Of(decimal.Parse(text, CultureInfo.InvariantCulture), Decimals(text));
    }

    // The definition rounds; its text says to how many digits.
    private static int Decimals(string text) => text.IndexOf('.', StringComparison.Ordinal) is var point and >= 0 ? text.Length - point - 1 : 0;
}
