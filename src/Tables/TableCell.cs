using System.Globalization;

namespace ParLive.Tables;

/// <summary>One cell: what it holds, and typed readings of it that name what is wrong. The default value is an empty cell.</summary>
/// <remarks>A reading is null with a problem where the cell cannot be read so, and null without one where the cell is empty.</remarks>
public readonly struct TableCell
{
    // A double keeps fifteen digits whatever they are; a spreadsheet rounds what lies beyond them without a word.
    private const decimal MostSurely = 999_999_999_999_999m;

    private readonly string? _text;
    private readonly object? _value;

    private TableCell(CellKind kind, string text, object? value)
    {
        Kind = kind;
        _text = text;
        _value = value;
    }

    /// <summary>What it holds.</summary>
    public CellKind Kind { get; }

    /// <summary>Its content as a person would write it: never the thing to calculate with, and empty for an empty cell.</summary>
    public string Shown => _text ?? string.Empty;

    /// <summary>Why it is <see cref="CellKind.Unreadable"/>; null otherwise.</summary>
    public TableProblem? Problem => _value as TableProblem;

    /// <summary>A text; an empty one is an empty cell.</summary>
    public static TableCell OfText(string text) => text.Length == 0 ? default : new(CellKind.Text, text, null);

    /// <summary>A number.</summary>
    /// <param name="number">The number.</param>
    /// <param name="shown">How it is written where that is more than its digits: <c>01</c> for a code with leading zeros.</param>
    public static TableCell OfNumber(decimal number, string? shown = null) => new(CellKind.Number, shown ?? Digits(number), number);

    /// <summary>A date.</summary>
    public static TableCell OfDate(TableDate date) => new(CellKind.Date, date.ToString(), date);

    /// <summary>True or false.</summary>
    public static TableCell OfBoolean(bool truth) => new(CellKind.Boolean, truth ? "TRUE" : "FALSE", truth);

    /// <summary>A cell without a value, and why.</summary>
    public static TableCell Unreadable(string shown, TableProblem problem) => new(CellKind.Unreadable, shown, problem);

    /// <summary>Reads a text. A number counts as its digits, as long as a spreadsheet keeps them all.</summary>
    public string? ReadText(out TableProblem? problem)
    {
        problem = Problem;
        if (_value is decimal number && Math.Abs(number) > MostSurely && decimal.IsInteger(number))
            problem = new(TableReasons.LongNumber, $"{_text} is a number of more than 15 digits, which a spreadsheet rounds; make the cell a text.");
        return problem is null && Kind != CellKind.Empty ? _text : null;
    }

    /// <summary>Reads a number: the cell's own, or a text of digits with a point for decimals (<c>-12.5</c>) and nothing else.</summary>
    public decimal? ReadNumber(out TableProblem? problem)
    {
        problem = Problem;
        if (problem is not null || Kind == CellKind.Empty) return null;
        if (_value is decimal number) return number;
        const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint
            | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;
        if (Kind == CellKind.Text && decimal.TryParse(_text, Plain, CultureInfo.InvariantCulture, out var read)) return read;
        problem = new(TableReasons.NotANumber, $"'{Brief(_text!)}' is no number such as 12 or 12.5.");
        return null;
    }

    /// <summary>Reads a whole number.</summary>
    public long? ReadWhole(out TableProblem? problem)
    {
        if (ReadNumber(out problem) is not { } number) return null;
        if (decimal.IsInteger(number) && number is >= long.MinValue and <= long.MaxValue) return (long)number;
        problem = new(TableReasons.NotWhole, $"{Digits(number)} is no whole number.");
        return null;
    }

    /// <summary>Reads a date: the cell's own, or a text in one of the layouts.</summary>
    public TableDate? ReadDate(DateLayouts layouts, out TableProblem? problem)
    {
        problem = Problem;
        if (problem is not null || Kind == CellKind.Empty) return null;
        if (_value is TableDate date) return date;
        if (Kind == CellKind.Text && layouts.TryRead(_text!.Trim(), out var read)) return read;
        problem = new(TableReasons.NotADate, Kind == CellKind.Number
            ? $"{_text} is a number and not formatted as a date."
            : $"'{Brief(_text!)}' is not written as {layouts}.");
        return null;
    }

    /// <summary>The cell's own date; null where it holds none, whatever its text looks like.</summary>
    public TableDate? Date => _value is TableDate date ? date : null;

    /// <summary>The cell's own number; null where it holds none, whatever its text looks like.</summary>
    public decimal? Number => _value is decimal number ? number : null;

    /// <inheritdoc/>
    public override string ToString() => Shown;

    private static string Digits(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    private static string Brief(string text) => text.Length <= 60 ? text : $"{text[..(char.IsHighSurrogate(text[59]) ? 59 : 60)]}…";
}
