using ParLive.Tables.Workbooks;

namespace ParLive.Tables.Tests;

/// <summary>Tables nobody cares about, and ways to read them.</summary>
internal static class Some
{
    private static readonly string[] Texts =
    [
        "Mã hồ sơ", "đất đai", "=1+1", "+84", "-5", "@SUM(A1)", "  blanks  ", "two\nlines", "a\tb", "a\r\nb", "_x000D_", "_x0041_b", "H01-260302-0001",
        "00123", "1e5", "<&\"'>", "\u0001", "📄 tệp", "TRUE", "02/03/2026", "'quoted", " ",
    ];

    /// <summary>Rows of cells of every kind, the same for the same seed; no row is empty.</summary>
    public static IReadOnlyList<IReadOnlyList<TableCell>> Rows(int seed)
    {
        var dice = new Random(seed);
        var columns = dice.Next(1, 8);
        return [.. Enumerable.Range(0, dice.Next(0, 12)).Select(_ => Row(dice, columns))];
    }

    public static IEnumerable<IReadOnlyList<IReadOnlyList<TableCell>>> Smaller(IReadOnlyList<IReadOnlyList<TableCell>> rows) =>
        Enumerable.Range(0, rows.Count).Select(place => rows.Where((_, at) => at != place).ToArray());

    /// <summary>Every cell of a sheet, row by row.</summary>
    public static List<(long Number, TableCell[] Cells)> Read(Stream file, WorkbookOptions? options = null, string? sheet = null)
    {
        using var workbook = Workbook.Open(file, "cases.xlsx", options ?? new(), TestContext.Current.CancellationToken);
        var rows = workbook.Read(workbook.Find(sheet)[0]).RowsAsync(TestContext.Current.CancellationToken);
        return [.. rows.ToBlockingEnumerable(TestContext.Current.CancellationToken).Select(row => (row.Number, row.Cells.ToArray()))];
    }

    private static TableCell[] Row(Random dice, int columns)
    {
        var row = Enumerable.Range(0, columns).Select(_ => Cell(dice)).ToArray();
        // A row's last cell is never empty, so that the row can be compared with what a sheet keeps of it.
        while (row[^1].Kind == CellKind.Empty) row[^1] = Cell(dice);
        return row;
    }

    private static TableCell Cell(Random dice) => dice.Next(8) switch
    {
        0 => default,
        1 => TableCell.OfNumber(dice.Next(-1_000_000, 1_000_000)),
        2 => TableCell.OfNumber(new decimal(dice.Next(), dice.Next(), 0, dice.Next(2) == 0, (byte)dice.Next(0, 19))),
        3 => TableCell.OfDate(new TableDate(new DateTime(1990, 1, 1).AddDays(dice.Next(20_000)), HasTime: false)),
        4 => TableCell.OfDate(new TableDate(new DateTime(1990, 1, 1).AddMilliseconds(dice.NextInt64(1_700_000_000_000)), HasTime: true)),
        5 => TableCell.OfBoolean(dice.Next(2) == 0),
        _ => TableCell.OfText(Texts[dice.Next(Texts.Length)]),
    };
}
