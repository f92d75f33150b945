namespace ParLive.Dashboard.Scenes;

/// <summary>How much of a plan fits on a screen, below the numbers of all tasks together.</summary>
/// <param name="IsStacked">Whether areas and tasks stand one above the other; read from near they stand side by side.</param>
/// <param name="IsShort">Whether only what is done and overdue has room among the numbers and in the table.</param>
/// <param name="Areas">How many areas.</param>
/// <param name="AreaWidth">The width of an area's name, in em.</param>
/// <param name="Tasks">How many tasks by name.</param>
/// <param name="Width">The width of a task's line, in em.</param>
public sealed record PlanRoom(bool IsStacked, bool IsShort, int Areas, double AreaWidth, int Tasks, double Width)
{
    /// <summary>Whether the numbers stand on a line, and how late a task is below its unit's name.</summary>
    public bool IsFarthest { get; init; }

    // As plan.css has it: the numbers with their names and margins, a task's two lines, a line of the table, the share of the right half.
    private const double RightHalf = 0.44;
    private const double Between = 5;
    private const double ShortFrom = 5.6;
    private const int MostTasks = 9;

    // In em: before a name its mark, and behind it how late the task is.
    private const double Mark = 2;
    private const double Late = 8.2;

    /// <summary>What fits.</summary>
    /// <param name="room">The room of the scene.</param>
    /// <param name="owners">The names of the units whose tasks need somebody's eyes, in the order in which they are shown.</param>
    public static PlanRoom Of(SceneRoom room, IEnumerable<string> owners)
    {
        var letter = room.Letter;
        var numbers = (1.25 * letter) + (1.1 * (12 - (0.8 * letter))) + 4;
        var left = room.Height - numbers;
        if (room.IsFarthest)
        {
            var whole = SceneRoom.Width / letter;
            return new(true, true, 0, 0, Fit(room.Height - (1.2 * letter) - 3.2, owners, whole - Mark, lines => (1.2 * letter * (lines + 1)) + 0.7), whole) { IsFarthest = true };
        }
        if (!room.IsFar)
        {
            var more = 1.6 * letter;
            var width = ((SceneRoom.Width - Between) * RightHalf / letter) - 0.5;
            var tasks = Fit(left - more, owners, (width - Mark - Late) / 1.13, lines => (1.3 * letter * (lines + 1)) + 1.7);
            var areas = (int)((left - (1.5 * letter)) / (1.9 * letter));
            return new(false, false, Math.Clamp(areas, 1, 12), 10.5, Math.Min(MostTasks, tasks), width);
        }
        var line = (1.5 * letter) + 0.1;
        var lines = (int)((left - 1 - (1.3 * letter)) / line);
        // Without room for two areas and a task there is no table.
        return lines < 3
            ? new(true, letter >= ShortFrom, 0, 0, Math.Max(1, (int)(left / line)), SceneRoom.Width / letter)
            : new(true, letter >= ShortFrom, (lines + 1) / 2, 11, lines / 2, SceneRoom.Width / letter);
    }

    // As many tasks as have room, each as high as the lines of its unit's name ask for.
    private static int Fit(double left, IEnumerable<string> owners, double width, Func<int, double> heightOf) =>
        Math.Max(1, owners.TakeWhile(owner => (left -= heightOf(TextWidth.Lines(owner, width))) >= 0).Count());
}
