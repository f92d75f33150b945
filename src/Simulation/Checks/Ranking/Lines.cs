using System.Globalization;

namespace ParLive.Simulation.Checks.Ranking;

/// <summary>Lines of this room.</summary>
internal static class Lines
{
    public static CheckLine AtMost(string what, double percent, double limit) =>
        new(RankingChecks.Room, what, Percent(percent), FormattableString.Invariant($"<= {limit} %"), percent <= limit);

    public static CheckLine AtLeast(string what, double percent, double limit) =>
        new(RankingChecks.Room, what, Percent(percent), FormattableString.Invariant($">= {limit} %"), percent >= limit);

    public static CheckLine Between(string what, double percent, double low, double high) =>
        new(RankingChecks.Room, what, Percent(percent), FormattableString.Invariant($"{low}-{high} %"), percent >= low && percent <= high);

    public static CheckLine Shown(string what, string figure) => new(RankingChecks.Room, what, figure, "", null);

    public static string Percent(double percent) => percent.ToString("0.00", CultureInfo.InvariantCulture) + " %";

    public static string Number(double number) => number.ToString("0.0", CultureInfo.InvariantCulture);
}
