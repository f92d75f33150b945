using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ParLive.Tables.Workbooks;

/// <summary>The number format behind each style that a cell may name.</summary>
internal sealed class CellFormats
{
    private const int MaxStyles = 100_000;

    private readonly List<NumberFormat> _styles = [];

    /// <summary>The format of a style; that of a plain number where there is no such style.</summary>
    public NumberFormat this[uint style] => style < _styles.Count ? _styles[(int)style] : default;

    public static CellFormats Read(WorkbookStylesPart? part)
    {
        var formats = new CellFormats();
        if (part is null) return formats;
        var codes = new Dictionary<int, NumberFormat>();
        var inCells = false;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            // The same elements stand in cellStyleXfs, which no cell names.
            if (reader.ElementType == typeof(DocumentFormat.OpenXml.Spreadsheet.CellFormats)) inCells = reader.IsStartElement;
            else if (!reader.IsStartElement) continue;
            else if (reader.ElementType == typeof(NumberingFormat) && Attribute(reader, "numFmtId") is { } id)
                codes[id] = NumberFormat.Parse(reader.Attributes.FirstOrDefault(attribute => attribute.LocalName == "formatCode").Value ?? string.Empty);
            else if (inCells && reader.ElementType == typeof(CellFormat) && formats._styles.Count < MaxStyles)
                formats._styles.Add(Attribute(reader, "numFmtId") is { } used ? codes.TryGetValue(used, out var own) ? own : NumberFormat.BuiltIn(used) : default);
        }

        return formats;
    }

    private static int? Attribute(OpenXmlReader reader, string name) =>
        int.TryParse(
            reader.Attributes.FirstOrDefault(attribute => attribute.LocalName == name).Value, NumberStyles.None, CultureInfo.InvariantCulture,
            out var value) ? value : null;
}
