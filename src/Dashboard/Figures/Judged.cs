using System.Globalization;
using ParLive.Grains.Contracts;
using ParLive.Grains.Contracts.Judgements;

namespace ParLive.Dashboard.Figures;

/// <summary>Ranks, scores and hotspots as people read them, in the culture in which a component runs.</summary>
public static class Judged
{
    /// <summary>A rank with its uncertainty: "3–9", or one number where the evidence leaves no doubt.</summary>
    public static string Rank(StandingReading? standing) => standing switch
    {
        null => Shown.Nothing,
        { RankLow: var low, RankHigh: var high } when low == high => Shown.Count(low),
        _ => $"{Shown.Count(standing.RankLow)}–{Shown.Count(standing.RankHigh)}",
    };

    /// <summary>Points, to one digit.</summary>
    public static string Points(decimal? points) => points?.ToString("F1", CultureInfo.CurrentCulture) ?? Shown.Nothing;

    /// <summary>Why a unit has no rank, in words; empty where it has one.</summary>
    public static string NotRanked(BoardRow row) => row.NotRanked is { } reason ? Words.Named("not-ranked", reason) : "";

    /// <summary>Hours of working time, as days and hours would only be guessed: "12 giờ làm việc".</summary>
    public static string WorkingHours(double hours) => hours >= 10
        ? Math.Round(hours).ToString("N0", CultureInfo.CurrentCulture)
        : hours.ToString("0.#", CultureInfo.CurrentCulture);

    /// <summary>A probability or share in percent, without the sign.</summary>
    public static string Share(double share) => (100 * share).ToString(share is > 0.995 or < 0.005 ? "0.0" : "0", CultureInfo.CurrentCulture);

    /// <summary>A change, with its sign.</summary>
    public static string Change(decimal change)
    {
        // Rounded before its sign is chosen: what is nothing to two digits has none.
        var rounded = Math.Round(change, 2, MidpointRounding.AwayFromZero);
        var size = Math.Abs(rounded).ToString("0.##", CultureInfo.CurrentCulture);
        return rounded switch { > 0 => $"+{size}", < 0 => $"−{size}", _ => "0" };
    }

    /// <summary>A number by which something was judged, to as many digits as it bears.</summary>
    public static string Number(double number) => number.ToString(Math.Abs(number) >= 10 || number == Math.Floor(number) ? "N0" : "N1", CultureInfo.CurrentCulture);
}
