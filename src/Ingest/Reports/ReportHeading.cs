using ParLive.Tables.Writing;

namespace ParLive.Ingest.Reports;

/// <summary>The heading of a report: neighbours below the same words share their cell, and what ends early reaches down.</summary>
internal static class ReportHeading
{
    public static IReadOnlyList<HeadingCell> Of(ReportLayout layout)
    {
        var columns = layout.Columns;
        var depth = columns.Max(column => column.Heading.Count);
        var cells = new List<HeadingCell>();
        for (var row = 0; row < depth; row++)
        {
            for (var first = 0; first < columns.Count;)
            {
                var next = first + 1;
                while (next < columns.Count && IsShared(columns[first], columns[next], row)) next++;
                if (row < columns[first].Heading.Count)
                    cells.Add(new HeadingCell(row, first, columns[first].Heading[row], IsLast(columns[first], row) ? depth - row : 1, next - first));
                first = next;
            }
        }

        if (columns.Any(column => column.Mark.Length > 0))
            cells.AddRange(columns.Select((column, place) => new HeadingCell(depth, place, column.Mark)));
        return cells;
    }

    private static bool IsLast(ReportColumn column, int row) => row == column.Heading.Count - 1;

    private static bool IsShared(ReportColumn one, ReportColumn other, int row) =>
        !IsLast(one, row) && !IsLast(other, row) && row < one.Heading.Count && row < other.Heading.Count
        && one.Heading.Take(row + 1).SequenceEqual(other.Heading.Take(row + 1), StringComparer.Ordinal);
}
