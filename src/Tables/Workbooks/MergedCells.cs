using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ParLive.Tables.Workbooks;

/// <summary>Which cells of a sheet are covered by merged ones. Asked row by row, downwards.</summary>
/// <remarks>A workbook tells it behind the rows, so the sheet is passed over once before; broken XML shows then, too.</remarks>
internal sealed class MergedCells
{
    private const int MaxRanges = 200_000;

    private readonly IReadOnlyList<(int Top, int Bottom, int Left, int Right)> _ranges;
    private readonly List<(int Top, int Bottom, int Left, int Right)> _active = [];
    private int _next;

    private MergedCells(IReadOnlyList<(int Top, int Bottom, int Left, int Right)> ranges) => _ranges = ranges;

    public static MergedCells Read(WorksheetPart part, TableLimits limits, string place)
    {
        var ranges = new List<(int Top, int Bottom, int Left, int Right)>();
        using var reader = OpenXmlReader.Create(part);
        for (var more = reader.Read(); more; more = reader.Read())
        {
            // Passing over the rows ends at what follows them.
            while (reader.IsStartElement && reader.ElementType == typeof(SheetData)) reader.Skip();
            if (!reader.IsStartElement || reader.ElementType != typeof(MergeCell)) continue;
            ranges.Add(Range(((MergeCell)reader.LoadCurrentElement()!).Reference?.Value, limits));
            if (ranges.Count > MaxRanges) throw new TableException(TableReasons.TooLarge, place, $"The sheet has more than {MaxRanges} merged cells.");
        }

        ranges.Sort((one, other) => one.Top.CompareTo(other.Top));
        return new MergedCells(ranges);
    }

    /// <summary>The same once more, from the top.</summary>
    public MergedCells FromTop() => new(_ranges);

    /// <summary>The columns of a row that are covered, with the place of the cell that covers them.</summary>
    public IEnumerable<(int Column, string By)> CoveredIn(int row)
    {
        while (_next < _ranges.Count && _ranges[_next].Top <= row) _active.Add(_ranges[_next++]);
        _active.RemoveAll(range => range.Bottom < row);
        // Merged cells do not overlap, so there are no more of them in a row than columns.
        if (_active.Count > ColumnLetters.Last) throw new InvalidDataException("its merged cells overlap.");
        foreach (var (top, _, left, right) in _active)
        {
            for (var column = row == top ? left + 1 : left; column <= right; column++) yield return (column, $"{ColumnLetters.Of(left)}{top}");
        }
    }

    private static (int Top, int Bottom, int Left, int Right) Range(string? reference, TableLimits limits)
    {
        var text = reference ?? string.Empty;
        var colon = Math.Max(0, text.IndexOf(':', StringComparison.Ordinal));
        var isRange = ColumnLetters.TryRead(text.AsSpan(0, colon), out var left, out var top)
            & ColumnLetters.TryRead(text.AsSpan(Math.Min(colon + 1, text.Length)), out var right, out var bottom);
        return isRange && right >= left && bottom >= top
            ? (top, bottom, left, Math.Min(right, limits.MaxColumns))
            : throw new InvalidDataException($"'{text}' is no range of merged cells.");
    }
}
