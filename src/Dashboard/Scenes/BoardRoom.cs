namespace ParLive.Dashboard.Scenes;

/// <summary>How many rows of a board fit, where each is as high as its longest name needs.</summary>
/// <param name="Rows">How many rows.</param>
/// <param name="Lines">On how many lines the longest name is set.</param>
/// <param name="HasPlan">Whether the column of plans has room beside the names.</param>
/// <param name="HasDots">Whether the dots have; only names that would take three lines from far away cost them.</param>
public sealed record BoardRoom(int Rows, int Lines, bool HasPlan, bool HasDots)
{
    private const int MostLines = 3;

    /// <summary>Whether the column of rates has room beside the names.</summary>
    public bool HasRate { get; init; } = true;

    /// <summary>Whether a row tells how many units stand between the best and the worst.</summary>
    public bool HasGap { get; init; } = true;

    // As ranking.css has it: the columns of a row with what lies between them (in letters of a row), the dots (in smallest letters), and what stands beside the board.
    private const double Columns = 12.7;
    private const double Plan = 3.4;
    private const double Dots = 8.9;
    private const double Side = 41.8;
    private const double Rank = 4.1;
    private const double Rate = 3.4;
    private const double NumberOfOverdue = 2.1;
    private const double MarkOfName = 1.2;

    /// <summary>What fits for these names; never more rows than were wished.</summary>
    public static BoardRoom Of(SceneRoom room, int wished, IEnumerable<string> names)
    {
        var all = names.ToList();
        var row = room.LetterOfRow;
        if (room.IsFarthest)
            return Farthest(room, wished, all);
        var table = SceneRoom.Width - (room.IsFar ? 0 : Side) - 3 - (Dots * room.Letter) - (Columns * row) - (Heads * room.Letter);
        var hasPlan = !room.IsFar && LinesOf(all, (table / row) - Plan) == 1;
        var lines = LinesOf(all, table / row);
        var hasDots = !room.IsFar || lines < MostLines;
        if (!hasDots)
            lines = LinesOf(all, (table + (Dots * room.Letter)) / row);
        lines = Math.Min(MostLines, lines);
        if (lines == 1)
            return new(wished, 1, hasPlan, hasDots);
        var height = room.Height - ((room.IsFar ? 4 : 2.5) * room.Letter) - 2.8;
        return new(Math.Clamp((int)(height / HeightOf(lines, room.Letter)), 3, wished), lines, false, hasDots);
    }

    // No heads of columns, and a line below for what stands beside; names that would take lines cost the rates, by which the board is sorted.
    private static BoardRoom Farthest(SceneRoom room, int wished, List<string> names)
    {
        var width = (SceneRoom.Width / room.Letter) - Rank;
        var hasRate = LinesOf(names, width - Rate) == 1;
        var lines = Math.Min(MostLines, LinesOf(names, hasRate ? width - Rate : width));
        var rows = (int)((room.Height - (1.5 * room.Letter) - 2.8) / HeightOf(lines, room.Letter));
        return new(lines == 1 ? wished : Math.Clamp(rows, 1, wished), lines, false, false) { HasRate = hasRate, HasGap = false };
    }

    // What a word above a number takes beyond the number, as "Overdue" does.
    private static double Heads =>
        Math.Max(0, Words.Of("column.overdue").Split(' ').Max(TextWidth.Of) - NumberOfOverdue);

    private static int LinesOf(List<string> names, double width) =>
        names.Select(name => TextWidth.Lines(name, Math.Max(1, width - MarkOfName))).DefaultIfEmpty(1).Max();

    private static double HeightOf(int lines, double letter) => ((1.25 * lines) + 0.35) * letter;
}
