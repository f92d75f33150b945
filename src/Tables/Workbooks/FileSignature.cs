namespace ParLive.Tables.Workbooks;

/// <summary>What a file is by its first bytes, whatever its name says.</summary>
public enum FileSignature
{
    /// <summary>Nothing that is known: text, most likely.</summary>
    Text,

    /// <summary>A ZIP archive, which every XLSX is.</summary>
    Zip,

    /// <summary>A compound file: a workbook of Excel 97-2003, or a locked XLSX.</summary>
    Compound,

    /// <summary>gzip.</summary>
    Gzip,

    /// <summary>XML.</summary>
    Xml,

    /// <summary>A page of HTML, which some systems call .xls.</summary>
    Html,

    /// <summary>PDF.</summary>
    Pdf,
}
