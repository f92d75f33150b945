using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ParLive.Tables.Workbooks;

/// <summary>Makes a table's cell of a workbook's.</summary>
internal sealed class CellReader(IReadOnlyList<string?> texts, CellFormats formats, WorkbookOptions options, bool since1904)
{
    /// <summary>What a cell holds.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="column">Its column, counted from 0.</param>
    /// <param name="row">Its row.</param>
    public TableCell Read(Cell cell, int column, int row)
    {
        var formula = cell.CellFormula;
        var value = cell.CellValue?.Text ?? string.Empty;
        if (formula is null) return Value(cell, value, column, row);
        var shown = $"={formula.Text}";
        if (!options.CachedFormulas)
        {
            return Refused(TableReasons.Formula, shown, column, row, value.Length > 0
                ? $"holds a formula ({Brief(shown)}), whose last result was {Brief(value)}; put the value there, or allow last results"
                : $"holds a formula ({Brief(shown)}) without a result; put the value there");
        }

        return value.Length > 0
            ? Value(cell, value, column, row)
            : Refused(TableReasons.Formula, shown, column, row, $"holds a formula ({Brief(shown)}) that was never calculated");
    }

    /// <summary>A cell that a merged one covers.</summary>
    public static TableCell Covered(int column, int row, string by) =>
        Refused(TableReasons.Merged, string.Empty, column, row, $"is covered by the merged cell {by}; unmerge it and fill in each row");

    private TableCell Value(Cell cell, string value, int column, int row) => cell.DataType?.InnerText switch
    {
        "s" => Shared(value, column, row),
        "inlineStr" => Text(cell.InlineString is { } inline ? SharedTexts.TextOf(inline) : string.Empty, column, row),
        "str" => Text(EscapedText.Read(value), column, row),
        "b" => value is "1" or "true" ? TableCell.OfBoolean(true) : value is "0" or "false" ? TableCell.OfBoolean(false) : throw Broken(column, row),
        "e" => Refused(TableReasons.ErrorValue, value, column, row, $"holds the error {Brief(value)}"),
        "d" => DateLayouts.Iso.TryRead(value, out var date) ? TableCell.OfDate(date) : throw Broken(column, row),
        null or "n" => value.Length == 0 ? TableCell.OfText(string.Empty) : Number(cell, value, column, row),
        _ => throw Broken(column, row),
    };

    private TableCell Shared(string value, int column, int row)
    {
        if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var place) || place >= texts.Count) throw Broken(column, row);
        return texts[place] is { } text ? TableCell.OfText(text) : TooLong(column, row);
    }

    private TableCell Text(string text, int column, int row) =>
        text.Length <= options.Limits.MaxCellLetters ? TableCell.OfText(text) : TooLong(column, row);

    private TableCell Number(Cell cell, string value, int column, int row)
    {
        const NumberStyles Written = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (!double.TryParse(value, Written, CultureInfo.InvariantCulture, out var nearly) || !double.IsFinite(nearly)) throw Broken(column, row);
        if (!decimal.TryParse(value, Written, CultureInfo.InvariantCulture, out var number) || !IsExact(number, nearly))
            return Refused(TableReasons.NotANumber, value, column, row, $"holds {Brief(value)}, which is too large or too fine to be kept exactly");
        var style = cell.StyleIndex is { HasValue: true } index ? index.Value : 0;
        var format = formats[style];
        if (!format.HasDay && !(format.HasTime && number >= 1)) return TableCell.OfNumber(number, format.Padded(number));
        return SerialDate.Of(number, since1904, format.HasTime) is { } date
            ? TableCell.OfDate(date)
            : Refused(TableReasons.NotADate, value, column, row, $"is formatted as a date and holds {Brief(value)}, which is none");
    }

    // Through its digits, since a decimal of many digits becomes a double by a way that rounds twice.
    private static bool IsExact(decimal number, double nearly) =>
        (double)number == nearly || double.Parse(number.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) == nearly;

    private TableCell TooLong(int column, int row) =>
        Refused(TableReasons.TooLarge, string.Empty, column, row, $"holds a text of more than {options.Limits.MaxCellLetters} letters");

    private static TableCell Refused(string reason, string shown, int column, int row, string sentence) =>
        TableCell.Unreadable(shown, new TableProblem(reason, $"The cell {ColumnLetters.Of(column)}{row} {sentence}."));

    private static InvalidDataException Broken(int column, int row) => new($"the cell {ColumnLetters.Of(column)}{row} holds nothing that a cell can hold.");

    private static string Brief(string text) => text.Length <= 60 ? text : $"{text[..(char.IsHighSurrogate(text[59]) ? 59 : 60)]}…";
}
