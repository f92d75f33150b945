using System.Globalization;
using ParLive.Domain.Ranking;
using ParLive.Domain.Rates;

namespace ParLive.Simulation.Checks.Ranking;

/// <summary>Whether the worst ten are the worst ten, small units are not made to look bad, and intervals hold what they say.</summary>
internal static class PlaceChecks
{
    private const double Sureness = 1.96;

    // Everybody with a dossier is ranked here, so that what becomes of the small can be seen at all.
    private static readonly RankingProfile Profile = RankingProfiles.OnTime with { MinimumVolume = 1 };

    public static IEnumerable<CheckLine> Run(int seeds) =>
    [
        .. Measure(seeds, 1, "one week", (2, 44, true)),
        .. Measure(seeds, 30 / 7.0, "30 days", (0.3, 64, false)),
    ];

    private static IEnumerable<CheckLine> Measure(int seeds, double weeks, string window, (double Above, double Found, bool Small) limits)
    {
        var (ours, raw, wilson) = (new BottomTen(), new BottomTen(), new BottomTen());
        var (held, scores, units, width) = (0, 0, 0, 0L);
        for (var seed = 0; seed < seeds; seed++)
        {
            var group = new KnownGroup(seed);
            var figures = group.Draw(weeks);
            var ranked = FairRanking.Of(Profile, [.. figures.Select((ratio, unit) => KnownGroup.CandidateOf(unit, ratio))]).Groups[0].Ranked.ToList();
            var byUnit = ranked.ToDictionary(unit => KnownGroup.UnitOf(unit.Candidate.Unit));
            ours.Add(group, figures, unit => -byUnit[unit].Place!.Value);
            raw.Add(group, figures, unit => (double)figures[unit].Part / figures[unit].Whole);
            wilson.Add(group, figures, unit => LowerBound(figures[unit]));
            foreach (var (unit, known) in byUnit)
            {
                held += known.Ranks!.Value.Contains(group.TrueRanks[unit]) ? 1 : 0;
                scores += (double)known.Score!.Value.Low <= 100 * group.Rates[unit] && (double)known.Score.Value.High >= 100 * group.Rates[unit] ? 1 : 0;
                width += known.Ranks.Value.Width;
                units++;
            }
        }

        yield return Lines.AtMost($"{window}: in our bottom 10, truly above the median", ours.AboveMedian, limits.Above);
        yield return Lines.AtLeast($"{window}: of the true worst 10, found", ours.Found, limits.Found);
        yield return limits.Small
            ? Lines.Between($"{window}: smallest third, share of our bottom 10", ours.Small, 12, 45)
            : Lines.Shown($"{window}: smallest third, share of our bottom 10", Lines.Percent(ours.Small));
        yield return Lines.Between($"{window}: 90 % intervals of ranks that hold the true rank", 100.0 * held / units, 88, 92);
        yield return Lines.Shown($"{window}: 90 % intervals of scores that hold the true rate", Lines.Percent(100.0 * scores / units));
        yield return Lines.Shown($"{window}: mean width of the intervals of ranks, of 168", Lines.Number((double)width / units));
        yield return Lines.Shown($"{window}: raw percentages: above the median / found / smallest third", Text(raw));
        yield return Lines.Shown($"{window}: Wilson lower bound: above the median / found / smallest third", Text(wilson));
    }

    private static string Text(BottomTen ten) =>
        string.Create(CultureInfo.InvariantCulture, $"{ten.AboveMedian:0.0} % / {ten.Found:0.0} % / {ten.Small:0.0} %");

    private static double LowerBound(Ratio ratio)
    {
        var (share, whole, square) = ((double)ratio.Part / ratio.Whole, (double)ratio.Whole, Sureness * Sureness);
        return (share + (square / 2 / whole) - (Sureness * Math.Sqrt((share * (1 - share) / whole) + (square / 4 / whole / whole)))) / (1 + (square / whole));
    }
}
