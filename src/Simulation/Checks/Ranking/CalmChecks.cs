using NodaTime;
using ParLive.Domain.Ranking;

namespace ParLive.Simulation.Checks.Ranking;

/// <summary>Whether the displayed order keeps still where nothing changed, and moves where something did.</summary>
internal static class CalmChecks
{
    private const int CalmDays = 15;
    private const int FallDays = 28;
    private static readonly Instant Start = Instant.FromUtc(2026, 1, 4, 17, 0);
    private static readonly EditionTerms Terms = new(KnownGroup.Kind, EditionCause.Cadence, "check", 1);

    public static IEnumerable<CheckLine> Run(int seeds)
    {
        var (rows, falls, size, editions) = (new List<int>(), new List<Fall>(), 0L, 0);
        for (var seed = 0; seed < seeds; seed++)
        {
            var life = Live(seed);
            rows.AddRange(life.Rows);
            falls.Add(life.Fall);
            (size, editions) = (size + life.Size, editions + 1);
        }

        yield return new CheckLine(
            RankingChecks.Room, "nothing truly changed: rows of the displayed order that change in an hour, mean", Lines.Number(rows.Average()), "<= 2", rows.Average() <= 2);
        yield return Lines.AtMost(
            $"nothing truly changed: hours in which more than 2 rows change (of {rows.Count}; most {rows.Max()} rows)", 100.0 * rows.Count(row => row > 2) / rows.Count, 0.5);
        yield return Lines.Shown("a unit of the middle, about 40 a week, truly loses 15 points: days until it has lost 5 displayed places, median", Median(falls, fall => fall.Five));
        yield return Lines.Shown("the same: days until it has lost 20", Median(falls, fall => fall.Twenty));
        yield return Lines.Shown("the same: days until it is in the lowest quarter, displayed / by score", $"{Median(falls, fall => fall.Quarter)} / {Median(falls, fall => fall.QuarterByScore)}");
        yield return Lines.Shown("bytes of an edition of 168 units", Lines.Number((double)size / editions));
    }

    private static (List<int> Rows, Fall Fall, long Size) Live(int seed)
    {
        var group = new LivedGroup(1_000 + seed);
        var (rows, fall, shown) = (new List<int>(), (Fall?)null, (RankingEdition?)null);
        for (var day = 0; day < EvidenceSet.Days + 1 + CalmDays + FallDays; day++)
        {
            if (day == EvidenceSet.Days + 1 + CalmDays)
            {
                fall = Fall.Of(group, shown!, day);
            }

            for (var hour = 0; hour < 24; hour++)
            {
                group.Live(hour);
                if (day < EvidenceSet.Days)
                {
                    continue;
                }

                var now = Start + Duration.FromDays(day) + Duration.FromHours(hour);
                var next = RankingEdition.After(shown, FairRanking.Of(RankingProfiles.OnTime, group.Candidates(), shown), Terms, ("99", "check"), now);
                if (shown is not null && fall is null && day > EvidenceSet.Days)
                {
                    rows.Add(Changed(shown, next));
                }

                fall?.See(next, day + (hour / 24.0));
                shown = next;
            }
        }

        return (rows, fall!, shown!.Packed.Size);
    }

    // Places that show another unit than an hour before. Who comes or goes moves nobody past anybody, and is told apart.
    private static int Changed(RankingEdition before, RankingEdition after)
    {
        var (old, now) = (UnitsOf(before), UnitsOf(after));
        return old.Where(now.Contains).Zip(now.Where(old.Contains)).Count(pair => pair.First != pair.Second);
    }

    private static List<string> UnitsOf(RankingEdition edition) => [.. Fall.OrderOf(edition).Select(row => row.Unit)];

    private static string Median(List<Fall> falls, Func<Fall, double?> days)
    {
        var sorted = falls.Select(fall => days(fall) ?? double.PositiveInfinity).Order().ToList();
        var median = sorted[sorted.Count / 2];
        return double.IsInfinity(median) ? $"> {FallDays}" : Lines.Number(median);
    }
}
