namespace ParLive.Dashboard.Exports;

/// <summary>How formats are written in addresses and headers.</summary>
public static class ExportFormats
{
    /// <summary>All of them, in the order in which they are offered.</summary>
    public static IReadOnlyList<ExportFormat> All { get; } = [ExportFormat.Pdf, ExportFormat.Xlsx, ExportFormat.Csv];

    /// <summary>The format as a name of a file ends with it.</summary>
    public static string Extension(this ExportFormat format) => format switch
    {
        ExportFormat.Pdf => "pdf",
        ExportFormat.Xlsx => "xlsx",
        ExportFormat.Csv => "csv",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such format."),
    };

    /// <summary>What the format is, for a browser.</summary>
    public static string MediaType(this ExportFormat format) => format switch
    {
        ExportFormat.Pdf => "application/pdf",
        ExportFormat.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ExportFormat.Csv => "text/csv; charset=utf-8; header=present",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such format."),
    };

    /// <summary>Parts the name of a file in an address, <c>ranking.pdf</c>, in what it is of and its format.</summary>
    public static bool TryParse(string file, out string subject, out ExportFormat format)
    {
        var dot = file.LastIndexOf('.');
        subject = dot < 0 ? file : file[..dot];
        var extension = dot < 0 ? "" : file[(dot + 1)..];
        format = All.FirstOrDefault(known => string.Equals(known.Extension(), extension, StringComparison.OrdinalIgnoreCase));
        return string.Equals(format.Extension(), extension, StringComparison.OrdinalIgnoreCase);
    }
}
