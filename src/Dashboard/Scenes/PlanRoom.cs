using ParLive.Dashboard.Pages;

namespace ParLive.Dashboard.Scenes;

/// <summary>How much of a plan fits on a screen, below the five numbers of all tasks together.</summary>
/// <param name="IsStacked">Whether areas and tasks stand one above the other; read from near they stand side by side.</param>
/// <param name="Areas">How many areas.</param>
/// <param name="Tasks">How many tasks by name.</param>
/// <param name="Width">The width of a task's line, in em.</param>
public sealed record PlanRoom(bool IsStacked, int Areas, int Tasks, double Width)
{
    // Of a screen of 16:9 without its margins and what stands between the halves, in hundredths of its height.
    private const double Whole = 166;
    private const double RightHalf = 72;

    /// <summary>What fits in a class of rows.</summary>
    public static PlanRoom Of(int rows)
    {
        var letter = Sight.LargestLetter(rows);
        return rows switch
        {
            >= 20 => new(IsStacked: false, 7, 6, RightHalf / letter),
            >= 14 => new(IsStacked: false, 7, 4, RightHalf / letter),
            >= 10 => new(IsStacked: true, 3, 3, Whole / letter),
            >= 8 => new(IsStacked: true, 2, 2, Whole / letter),
            _ => new(IsStacked: true, 0, 2, Whole / letter),
        };
    }
}
