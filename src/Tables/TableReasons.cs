namespace ParLive.Tables;

/// <summary>The names of the reasons for which a file, a row or a cell is not taken.</summary>
public static class TableReasons
{
    /// <summary>The file is no workbook (XLSX): text, HTML, another archive.</summary>
    public const string NotAWorkbook = "not-a-workbook";

    /// <summary>A workbook of Excel 97-2003 (.xls), under whatever name.</summary>
    public const string OldWorkbook = "old-workbook";

    /// <summary>The file is locked with a password.</summary>
    public const string Encrypted = "encrypted";

    /// <summary>The file is cut off, or its bytes are not those that were written.</summary>
    public const string Damaged = "damaged";

    /// <summary>The file, or something in it, is larger than allowed.</summary>
    public const string TooLarge = "too-large";

    /// <summary>There is no sheet of the name asked for, or none at all that could be read.</summary>
    public const string NoSheet = "no-sheet";

    /// <summary>The sheet asked for is hidden.</summary>
    public const string HiddenSheet = "hidden-sheet";

    /// <summary>Several sheets fit, and none was named.</summary>
    public const string SeveralSheets = "several-sheets";

    /// <summary>A cell holds a formula.</summary>
    public const string Formula = "formula";

    /// <summary>A cell is covered by a merged one.</summary>
    public const string Merged = "merged";

    /// <summary>A cell holds an error such as <c>#N/A</c>.</summary>
    public const string ErrorValue = "error-value";

    /// <summary>A cell that must hold a number does not.</summary>
    public const string NotANumber = "not-a-number";

    /// <summary>A cell that must hold a whole number holds a broken one.</summary>
    public const string NotWhole = "not-whole";

    /// <summary>A cell that must hold a date does not, or not as it must be written.</summary>
    public const string NotADate = "not-a-date";

    /// <summary>A code was typed as a number and has more digits than a spreadsheet keeps.</summary>
    public const string LongNumber = "long-number";
}
