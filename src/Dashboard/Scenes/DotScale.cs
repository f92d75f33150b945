using System.Globalization;
using ParLive.Grains.Contracts;

namespace ParLive.Dashboard.Scenes;

/// <summary>The scale that all dots of a board share: from a round number of points below the lowest interval up to one above the highest.</summary>
/// <param name="From">The points at the left end.</param>
/// <param name="To">The points at the right end.</param>
public sealed record DotScale(decimal From, decimal To)
{
    /// <summary>What stays free at either end, for the half of a dot, in hundredths of the column's width.</summary>
    private const int Margin = 4;

    private const int Step = 5;

    /// <summary>The scale of all rows together, also of those that are not shown, so that it moves seldom.</summary>
    public static DotScale Of(BoardReading board)
    {
        var percents = board.Rows.SelectMany(row => new[] { row.Standing?.ScoreLow, row.Standing?.ScoreHigh }).Append(board.Edition?.GroupMean)
            .OfType<decimal>().DefaultIfEmpty(100m).ToList();
        var from = Math.Max(0, Math.Floor(percents.Min() / Step) * Step);
        var to = Math.Min(100, Math.Ceiling(percents.Max() / Step) * Step);
        return to > from ? new(from, to) : new(Math.Max(0, to - Step), to == 0 ? Step : to);
    }

    /// <summary>Where some points stand, in hundredths of the column's width: the drawing is as wide as the column whose head names its ends.</summary>
    public string X(decimal percent) =>
        (Margin + ((percent - From) / (To - From) * (100 - (2 * Margin)))).ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
