using System.Globalization;
using System.Text;
using ParLive.Grains.Access;
using ParLive.Ingest.Importing;

namespace ParLive.Ingest.Units;

/// <summary>
/// Reads a table of reorganisations in one of two layouts: old and new communes as authorities publish them (Tên Xã mới, Mã Xã mới,
/// Tên Xã cũ, Mã Xã cũ, Ghi chú, and so on, below title rows), or a column <c>change</c> that says what each row is.
/// </summary>
public static class ReorganisationCsv
{
    private const int MaxRowBytes = 64 * 1024;
    private const int MostTitleRows = 20;

    private static readonly string[] Published =
        ["Tỉnh, thành phố", "Tên Xã mới", "Mã Xã mới", "Tên Xã cũ", "Mã Xã cũ", "Ghi chú", "Quận/huyện", "Tỉnh cũ"];

    private static readonly string[] Own = ["change", "unit", "into", "share", "heir", "name", "nameEn", "kind", "parent", "code"];

    /// <summary>Reads the whole table; rows that cannot be read are among its problems.</summary>
    /// <param name="csv">The table, UTF-8, with commas.</param>
    /// <param name="at">The first day on which it holds.</param>
    /// <param name="oldSince">From when old units hold that are to be added; null not to add them.</param>
    /// <param name="cancellationToken">Tells it to stop.</param>
    public static async Task<ReorganisationTable> ReadAsync(Stream csv, DateOnly at, DateOnly? oldSince, CancellationToken cancellationToken)
    {
        var (transfers, changes, problems) = (new List<TransferLine>(), new List<ChangeLine>(), new List<RowProblem>());
        var (decoder, fields) = (new RowDecoder("utf-8"), new CsvFields(','));
        Header? header = null;
        await foreach (var row in new CsvReader(csv, ',', MaxRowBytes).RowsAsync(cancellationToken))
        {
            var text = decoder.Decode(row.Bytes.Span, out var unreadable);
            if ((row.Problem ?? unreadable) is { } broken)
            {
                problems.Add(new RowProblem(row.Number, broken.Detail));
                continue;
            }

            var cells = fields.Split(text);
            if (header is null)
            {
                header = Header.Of(cells);
                if (header is null && row.Number >= MostTitleRows) break;
                continue;
            }

            if (cells.All(string.IsNullOrWhiteSpace)) continue;
            if (header.IsPublished) transfers.Add(Transfer(row.Number, cells, header));
            else if (Change(row.Number, cells, header, problems) is { } change) changes.Add(change);
        }

        if (header is null)
            problems.Add(new RowProblem(0, $"The table has no row that names its columns: {string.Join(", ", Published)}; or 'change' and 'unit'."));
        else if (header.Missing is { Count: > 0 } missing)
            problems.Add(new RowProblem(0, $"Columns are missing: {string.Join(", ", missing)}."));
        return new ReorganisationTable(at, oldSince, problems.Count > 0 && header is not { Missing.Count: 0 } ? [] : transfers, changes, problems);
    }

    private static TransferLine Transfer(long row, IReadOnlyList<string> cells, Header header)
    {
        var values = Published.Select(column => header.Cell(cells, column)).ToArray();
        return new TransferLine(row, values[0], values[1], values[2], values[3], values[4], values[5], values[6], values[7]);
    }

    private static ChangeLine? Change(long row, IReadOnlyList<string> cells, Header header, List<RowProblem> problems)
    {
        var share = header.Text(cells, "share");
        decimal? amount = decimal.TryParse(share, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var read) ? read : null;
        if (share is not null && amount is null)
        {
            problems.Add(new RowProblem(row, $"'share' is {Texts.Quote(share)}; it must be a number such as 0.25."));
            return null;
        }

        return new ChangeLine(
            row, header.Cell(cells, "change").ToLowerInvariant(), header.Cell(cells, "unit"), header.Text(cells, "into"), amount,
            header.Text(cells, "heir") is "yes" or "true" or "1", header.Text(cells, "name"), header.Text(cells, "nameEn"), header.Text(cells, "kind"),
            header.Text(cells, "parent"), header.Text(cells, "code"));
    }

    /// <summary>Where the columns are.</summary>
    private sealed class Header
    {
        private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

        public bool IsPublished { get; private init; }

        public IReadOnlyList<string> Missing { get; private init; } = [];

        public static Header? Of(IReadOnlyList<string> cells)
        {
            var names = cells.Select(Folded).ToList();
            var isPublished = names.Contains(Folded(Published[1]));
            if (!isPublished && !names.Contains(Own[0])) return null;
            var needed = isPublished ? Published : Own[..2];
            var header = new Header { IsPublished = isPublished, Missing = [.. needed.Where(column => !names.Contains(Folded(column)))] };
            for (var place = 0; place < names.Count; place++) header._places.TryAdd(names[place], place);
            return header;
        }

        /// <summary>The text of a cell on one line, in NFC: such tables are known for line breaks and blanks within names.</summary>
        public string Cell(IReadOnlyList<string> cells, string column) =>
            _places.TryGetValue(Folded(column), out var place) && place < cells.Count ? OneLine(cells[place]) : "";

        public string? Text(IReadOnlyList<string> cells, string column) => Cell(cells, column) is { Length: > 0 } text ? text : null;

        private static string OneLine(string text) =>
            string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Normalize(NormalizationForm.FormC);

        private static string Folded(string text) => OneLine(text).ToLowerInvariant();
    }
}
