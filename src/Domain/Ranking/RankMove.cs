namespace ParLive.Domain.Ranking;

/// <summary>A unit that stands elsewhere in one edition than in another, or in only one of them.</summary>
/// <param name="Unit">Its key.</param>
/// <param name="Before">Its row in the first; null where it is not there.</param>
/// <param name="After">Its row in the second; null where it is not there.</param>
public sealed record RankMove(string Unit, RankedRow? Before, RankedRow? After)
{
    /// <summary>By how many places it moved; null where it has none in one of the two.</summary>
    public int? Places => Before?.Placing is { } before && After?.Placing is { } after ? before.Displayed - after.Displayed : null;

    /// <summary>All units that two editions show at different places, those that come or go first, and then those that move farthest.</summary>
    public static IReadOnlyList<RankMove> Between(RankingEdition before, RankingEdition after)
    {
        var (old, fresh) = (RowsOf(before), RowsOf(after));
        return
        [
            .. old.Keys.Union(fresh.Keys, StringComparer.Ordinal).Select(unit => new RankMove(unit, old.GetValueOrDefault(unit), fresh.GetValueOrDefault(unit)))
                .Where(move => move.Before?.Placing?.Displayed != move.After?.Placing?.Displayed)
                .OrderByDescending(move => Math.Abs(move.Places ?? int.MaxValue)).ThenBy(move => move.Unit, StringComparer.Ordinal),
        ];
    }

    /// <summary>How many units an edition gives a place.</summary>
    public static int RankedIn(RankingEdition edition) => edition.Groups.Sum(group => group.Rows.Count(row => row.Placing is not null));

    private static Dictionary<string, RankedRow> RowsOf(RankingEdition edition) =>
        edition.Groups.SelectMany(group => group.Rows).ToDictionary(row => row.Unit, StringComparer.Ordinal);
}
