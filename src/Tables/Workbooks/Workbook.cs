using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ParLive.Tables.Workbooks;

/// <summary>A workbook (XLSX, ECMA-376) open for reading. Its sheets are streamed, never held.</summary>
public sealed class Workbook : IDisposable
{
    private readonly Stream _file;
    private readonly SpreadsheetDocument _document;
    private readonly WorkbookPart _part;
    private readonly WorkbookOptions _options;
    private readonly string _place;
    private readonly List<WorkbookSheet> _sheets = [];
    private CellReader? _cells;
    private bool _since1904;

    private Workbook(Stream file, SpreadsheetDocument document, WorkbookPart part, WorkbookOptions options, string place)
    {
        _file = file;
        _document = document;
        _part = part;
        _options = options;
        _place = place;
    }

    /// <summary>Its sheets in order, hidden ones too.</summary>
    public IReadOnlyList<WorkbookSheet> Sheets => _sheets;

    /// <summary>Opens a workbook after reading all of it once: sizes and checksums first, contents later.</summary>
    /// <param name="file">The file; it must be one that can be read again from its beginning. It stays open.</param>
    /// <param name="name">The file's name, for sentences.</param>
    /// <param name="options">How to read it.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="TableException">It is no workbook, is locked, damaged or too large.</exception>
    public static Workbook Open(Stream file, string name, WorkbookOptions options, CancellationToken cancellationToken)
    {
        ZipCheck.Verify(file, name, options.Limits, cancellationToken);
        var document = Damage.Guard(
            () => SpreadsheetDocument.Open(file, isEditable: false, new OpenSettings { AutoSave = false, MaxCharactersInPart = options.Limits.MaxUnpackedBytes }),
            () => name);
        try
        {
            var part = document.WorkbookPart
                ?? throw new TableException(TableReasons.NotAWorkbook, name, "The file is no workbook (XLSX): it names no main part.");
            var workbook = new Workbook(file, document, part, options, name);
            Damage.Guard(() => workbook.ReadSheets(), () => name);
            return workbook;
        }
        catch
        {
            document.Dispose();
            throw;
        }
    }

    /// <summary>The sheets that may hold the table: the one of this name, or every visible one.</summary>
    /// <exception cref="TableException">There is none, or the one named is hidden.</exception>
    public IReadOnlyList<WorkbookSheet> Find(string? name)
    {
        if (name is null)
        {
            var visible = _sheets.Where(sheet => !sheet.IsHidden).ToList();
            return visible.Count > 0 ? visible : throw new TableException(TableReasons.NoSheet, _place, "The workbook has no visible sheet with cells.");
        }

        var wanted = TableHeader.Fold(name);
        if (_sheets.Find(sheet => string.Equals(TableHeader.Fold(sheet.Name), wanted, StringComparison.Ordinal)) is not { } found)
        {
            var names = string.Join(", ", _sheets.Select(sheet => $"'{sheet.Name}'"));
            throw new TableException(TableReasons.NoSheet, _place, $"There is no sheet '{name}'; there are {names}.");
        }

        return found.IsHidden
            ? throw new TableException(TableReasons.HiddenSheet, _place, $"The sheet '{found.Name}' is hidden; unhide it, so that people see what is imported.")
            : [found];
    }

    /// <summary>A sheet's rows, with what was merged in it.</summary>
    /// <exception cref="TableException">The sheet is broken or too large; none of its rows was given out.</exception>
    public ITable Read(WorkbookSheet sheet)
    {
        var place = $"{_place}, sheet '{sheet.Name}'";
        return Damage.Guard(() => Table(sheet, place), () => place);
    }

    /// <inheritdoc/>
    public void Dispose() => _document.Dispose();

    private SheetTable Table(WorkbookSheet sheet, string place)
    {
        _cells ??= new CellReader(
            SharedTexts.Read(_part.SharedStringTablePart, _options.Limits, _place), CellFormats.Read(_part.WorkbookStylesPart), _options, _since1904);
        var part = (WorksheetPart)_part.GetPartById(sheet.Relationship);
        return new SheetTable(part, _cells, MergedCells.Read(part, _options.Limits, place), _options.Limits, place, _file);
    }

    private bool ReadSheets()
    {
        using var reader = OpenXmlReader.Create(_part);
        while (reader.Read())
        {
            if (!reader.IsStartElement) continue;
            if (reader.ElementType == typeof(WorkbookProperties))
                _since1904 = ((WorkbookProperties)reader.LoadCurrentElement()!).Date1904?.Value ?? false;
            else if (reader.ElementType == typeof(Sheet))
                Add((Sheet)reader.LoadCurrentElement()!);
        }

        return true;
    }

    private void Add(Sheet sheet)
    {
        // Sheets of charts and dialogues hold no cells.
        if (sheet.Id?.Value is not { } id || _part.GetPartById(id) is not WorksheetPart) return;
        var hidden = sheet.State?.InnerText is "hidden" or "veryHidden";
        _sheets.Add(new WorkbookSheet(sheet.Name?.Value ?? string.Empty, hidden, id));
    }
}
