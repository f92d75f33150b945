using ParLive.Grains.Contracts;

namespace ParLive.Dashboard.Scenes;

/// <summary>The rows of a board that fit on a screen: the best, the worst, and how many stand between them.</summary>
/// <param name="Best">The first rows.</param>
/// <param name="Between">How many units are left out between the two.</param>
/// <param name="Worst">The last rows; empty when all fit.</param>
/// <param name="Unranked">Units that sent events but have no rank, and did not fit below the ranked ones.</param>
/// <param name="Silent">Units whose feed is lost, or that were never heard from. They stand beside the board: silence is no result.</param>
public sealed record BoardCut(
    IReadOnlyList<BoardRow> Best, int Between, IReadOnlyList<BoardRow> Worst, int Unranked, IReadOnlyList<BoardRow> Silent)
{
    /// <summary>Cuts a board to so many rows; the row that tells of the gap counts as one.</summary>
    public static BoardCut Of(IReadOnlyList<BoardRow> rows, int most)
    {
        var silent = rows.Where(row => row.Feed is "lost").ToList();
        var ranked = rows.Where(row => row is { Feed: not "lost", Rank: not null }).ToList();
        var unranked = rows.Where(row => row is { Feed: not "lost", Rank: null }).ToList();
        if (ranked.Count > most)
        {
            var best = most / 2;
            var worst = most - best - 1;
            return new(ranked[..best], ranked.Count - best - worst, ranked[^worst..], unranked.Count, silent);
        }
        // Below the last rank there may be room for units that only wait for their first result.
        var shown = unranked.Take(most - ranked.Count).ToList();
        return new([.. ranked, .. shown], 0, [], unranked.Count - shown.Count, silent);
    }
}
