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
    public static ReportCell WorkingHours(double hours) => Short(hours, isWhole: hours >= 10 || Tenths(hours) == Math.Floor(Tenths(hours)));

    /// <summary>A number by which something was judged, as <see cref="Judged.Number"/> shows it.</summary>
    public static ReportCell Judgement(double number) => Short(number, isWhole: Math.Abs(number) >= 10 || number == Math.Floor(number));

    /// <summary>A change as <see cref="Judged.Change"/> shows it: two decimals at most.</summary>
    public static ReportCell Change(decimal change)
    {
        var rounded = Math.Round(change, 2, MidpointRounding.AwayFromZero) / 1.000m;
        return ReportCell.Of(rounded, rounded.Scale);
    }

    private static ReportCell Short(double number, bool isWhole) =>
        isWhole ? ReportCell.Of((decimal)Math.Round(number, MidpointRounding.AwayFromZero), 0) : ReportCell.Of((decimal)Tenths(number), 1);

    private static double Tenths(double number) => Math.Round(number, 1, MidpointRounding.AwayFromZero);

    // The definition rounds; its text says to how many digits.
    private static int Decimals(string text) => text.IndexOf('.', StringComparison.Ordinal) is var point and >= 0 ? text.Length - point - 1 : 0;
}
