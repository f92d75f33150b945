using System.Globalization;
using ParLive.Grains.Contracts;
using ParLive.Ingest.Importing;
using ParLive.Tables;

namespace ParLive.Ingest.Procedures;

/// <summary>One row of a table of procedures while it is read.</summary>
internal sealed class ProcedureRow(ColumnBinding columns, TableRow row)
{
    private const int LongestText = 1_000;
    private const string UsualCutOff = "15:00";
    private static readonly DateLayouts Days = new(["yyyy-MM-dd", "dd/MM/yyyy"]);
    private readonly List<string> _problems = [];

    /// <summary>What is wrong with it, in one sentence; null if nothing is.</summary>
    public string? Problem => _problems.Count == 0 ? null : string.Join(' ', _problems);

    /// <summary>The procedure; null if anything is wrong.</summary>
    public ProcedureEntry? Read()
    {
        var (code, name, source) = (Needed("code", 200), Needed("name", LongestText), Needed("source", LongestText));
        var unitOfTerm = Word("termUnit", isNeeded: true);
        var isSameDay = unitOfTerm == "same-day";
        var amount = Amount(isSameDay);
        var from = Day("validFrom");
        var cutOff = CutOff(isSameDay);
        var (field, service, supplement, unit) = (Text("field", 200), Word("service"), Word("supplement") ?? "shift", Text("unit", 200));
        return Problem is not null
            ? null
            : new ProcedureEntry(code!, name!, field, service, amount!.Value, unitOfTerm!, cutOff, supplement, from!.Value, unit, source!);
    }

    private decimal? Amount(bool isSameDay)
    {
        var amount = Cell("term").ReadNumber(out var problem);
        if (problem is { } wrong) Blame($"'term' cannot be read. {wrong.Detail}");
        else if (amount is null && !isSameDay) Blame("'term' is missing.");
        return amount ?? 1;
    }

    private DateOnly? Day(string field)
    {
        var day = Cell(field).ReadDate(Days, out var problem);
        if (problem is { } wrong) Blame($"'{field}' cannot be read. {wrong.Detail}");
        else if (day is null) Blame($"'{field}' is missing.");
        else if (day.Value.Local.Year is < 1990 or > 2100) Blame($"'{field}' is {day}; it must lie between 1990 and 2100.");
        return day is { } read ? DateOnly.FromDateTime(read.Local) : null;
    }

    private string? CutOff(bool isSameDay)
    {
        var cell = Cell("cutOff");
        var text = cell.Date is { HasTime: true } time ? time.Local.ToString("HH:mm", CultureInfo.InvariantCulture) : Text("cutOff", 5);
        if (text is null) return isSameDay ? UsualCutOff : null;
        if (text.Equals(ProcedureColumns.NoCutOff, StringComparison.OrdinalIgnoreCase)) return null;
        if (TimeOnly.TryParseExact(text, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var read))
            return read.ToString("HH:mm", CultureInfo.InvariantCulture);
        Blame($"'cutOff' is {Texts.Quote(text)}; it must be a time of day such as 15:00, or {ProcedureColumns.NoCutOff}.");
        return null;
    }

    private string? Word(string field, bool isNeeded = false)
    {
        if ((isNeeded ? Needed(field, 64) : Text(field, 64)) is not { } text) return null;
        var map = columns.Fields[field].Map;
        if (map.TryMean(text, out var word)) return word;
        Blame($"'{field}' is {Texts.Quote(text)}; it must be one of {string.Join(", ", map.Values!.Keys)}.");
        return null;
    }

    private string? Needed(string field, int most)
    {
        var before = _problems.Count;
        var text = Text(field, most);
        if (text is null && _problems.Count == before) Blame($"'{field}' is missing.");
        return text;
    }

    // On one line: tables of procedures are known for line breaks within names.
    private string? Text(string field, int most)
    {
        var said = Cell(field).ReadText(out var problem);
        if (problem is { } wrong) Blame($"'{field}' cannot be read. {wrong.Detail}");
        if (said is null) return null;
        var line = string.Join(' ', said.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var text = Texts.Clean(line, field, most, lines: false, out var unclean);
        if (unclean is { } reason) Blame(reason.Detail);
        return string.IsNullOrEmpty(text) ? null : text;
    }

    private TableCell Cell(string field) => columns.Fields[field].Column is >= 0 and var column ? row.Cell(column) : default;

    private void Blame(string sentence) => _problems.Add(sentence);
}
