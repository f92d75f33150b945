namespace ParLive.Reports.Pdf;

/// <summary>Draws a table over as many pages as it needs, with its head on each.</summary>
internal sealed class PdfTable(Paper paper, Ink ink, Report report, ReportTable table)
{
    private const double Gap = 12;
    private const double Above = 3;
    private const double Below = 3.5;
    private const int RowsKeptWithTitle = 3;

    private List<Row> _rows = [];
    private double[] _widths = [];
    private string[][] _head = [];

    /// <summary>Draws it; rows beyond so many are counted and not drawn.</summary>
    public void Draw(int most)
    {
        var leftOut = Read(most);
        Measure();
        paper.Need(ink.Heading.Line + 8 + HeadHeight + _rows.Take(RowsKeptWithTitle).Sum(HeightOf));
        paper.Say(ink.Heading, table.Title, Ink.Black);
        paper.Skip(4);
        if (_rows.Count == 0 && table.Notes.Count == 0) paper.Say(ink.Body, report.Phrases.Empty, Ink.Grey);
        if (_rows.Count > 0) DrawRows();
        paper.Skip(5);
        if (leftOut > 0) paper.Say(ink.Strong, string.Format(report.Culture, report.Phrases.LeftOut, leftOut, _rows.Count), Ink.Black);
        foreach (var note in table.Notes) paper.Say(ink.Small, note, Ink.Grey);
        paper.Skip(16);
    }

    private long Read(int most)
    {
        var leftOut = 0L;
        foreach (var row in table.Rows)
        {
            if (_rows.Count == most) leftOut++;
            else _rows.Add(new([.. row.Select((cell, place) => Letters.Drawable(CellWords.Of(cell, report.Culture, table.Columns[place].IsChange)))]));
        }

        return leftOut;
    }

    private void Measure()
    {
        var names = table.Columns.Select(column => Letters.Drawable(column.Name)).ToArray();
        var least = names.Select((name, place) => Gap + Math.Max(ink.Label.WidestWord(name), Widest(place, ink.Body.WidestWord))).ToArray();
        // A name may take two lines before its column grows.
        var natural = least.Select((need, place) => Math.Max(Math.Max(need, Gap + (ink.Label.WidthOf(names[place]) / 1.6)), Gap + Widest(place, text => ink.Body.Lines(text, double.MaxValue).Max(line => ink.Body.WidthOf(line)))));
        _widths = ColumnWidths.Of([.. natural], least, paper.Width);
        _head = [.. names.Select((name, place) => ink.Label.Lines(name, _widths[place] - Gap).ToArray())];
        _rows = [.. _rows.Select(row => row with { Lines = [.. row.Texts.Select((text, place) => ink.Body.Lines(text, _widths[place] - Gap).ToArray())] })];
    }

    private double Widest(int place, Func<string, double> width) => _rows.Select(row => width(row.Texts[place])).DefaultIfEmpty(0).Max();

    private double HeadHeight => Above + (_head.Max(lines => lines.Length) * ink.Label.Line) + Below;

    private double HeightOf(Row row) => Above + (row.Lines.Max(lines => lines.Length) * ink.Body.Line) + Below;

    private void DrawRows()
    {
        DrawHead();
        foreach (var row in _rows) DrawRow(row);
    }

    private void DrawHead()
    {
        var deepest = _head.Max(lines => lines.Length);
        // The words of a head stand on the line below it.
        DrawCells(ink.Label, [.. _head.Select(lines => Enumerable.Repeat("", deepest - lines.Length).Concat(lines).ToArray())], deepest);
        paper.Across(Ink.Rule, -1, _widths.Sum());
    }

    private void DrawRow(Row row)
    {
        var lines = row.Lines.Max(cell => cell.Length);
        if (HeightOf(row) > paper.Room && HeightOf(row) <= paper.Whole - HeadHeight) TurnWithHead();
        // A row that is higher than a page goes on on the next.
        for (var first = 0; first < lines;)
        {
            var fitting = (int)((paper.Room - Above - Below) / ink.Body.Line);
            if (fitting < 1)
            {
                TurnWithHead();
                continue;
            }

            var count = Math.Min(fitting, lines - first);
            DrawPart(row, first, count);
            first += count;
        }
    }

    private void DrawPart(Row row, int first, int count)
    {
        DrawCells(ink.Body, [.. row.Lines.Select(cell => cell.Skip(first).Take(count).ToArray())], count);
        paper.Across(Ink.Hair, -0.5, _widths.Sum());
    }

    private void TurnWithHead()
    {
        paper.Turn();
        DrawHead();
    }

    private void DrawCells(Letters letters, string[][] cells, int deepest)
    {
        var x = Paper.Left;
        for (var place = 0; place < cells.Length; place++)
        {
            for (var line = 0; line < cells[place].Length; line++)
            {
                var text = cells[place][line];
                var at = table.Columns[place].IsNumeric ? x + _widths[place] - Gap - letters.WidthOf(text) : x;
                paper.Write(letters, text, at, Above + (line * letters.Line), Ink.Black);
            }

            x += _widths[place];
        }

        paper.Skip(Above + (deepest * letters.Line) + Below);
    }

    private sealed record Row(IReadOnlyList<string> Texts)
    {
        public IReadOnlyList<string[]> Lines { get; init; } = [];
    }
}
