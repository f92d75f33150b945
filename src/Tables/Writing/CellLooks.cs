using System.Xml;

namespace ParLive.Tables.Writing;

/// <summary>The looks that a written cell may have, by their places in the workbook's list of styles.</summary>
internal static class CellLooks
{
    public const int Text = 1;

    // What a spreadsheet would take for a formula, if somebody edited the cell: kept as text with its apostrophe.
    public const int Quoted = 2;
    public const int Header = 3;
    public const int Title = 4;
    public const int Date = 5;
    public const int Minute = 6;
    public const int Second = 7;

    private const int FirstOwnFormat = 164;

    private static readonly string[] OwnFormats = ["dd/mm/yyyy", "dd/mm/yyyy hh:mm", "dd/mm/yyyy hh:mm:ss", "dd/mm/yyyy hh:mm:ss.000"];

    // The formats of the styles, in order: the list of ECMA-376 below 164, and behind it those above.
    private static readonly int[] Formats = [0, 49, 49, 49, 49, 164, 165, 166, 167, 3, 4, 10];

    /// <summary>The look of a date: as much of it as it tells.</summary>
    public static int Of(TableDate date) => !date.HasTime ? Date
        : date.Local.Second == 0 && date.Local.Millisecond == 0 ? Minute
        : date.Local.Millisecond == 0 ? Second
        : Second + 1;

    /// <summary>The look of a number.</summary>
    public static int Of(ColumnLook look) => look switch
    {
        ColumnLook.Whole => 9,
        ColumnLook.Hundredths => 10,
        ColumnLook.Percent => 11,
        _ => 0,
    };

    public static void Write(XmlWriter xml)
    {
        xml.WriteStartElement("styleSheet", SheetWriter.Main);
        List(xml, "numFmts", OwnFormats.Select((code, place) => Element("numFmt", ("numFmtId", Number(FirstOwnFormat + place)), ("formatCode", code))));
        xml.WriteRaw("<fonts count=\"3\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font>"
            + "<font><b/><sz val=\"14\"/><name val=\"Calibri\"/></font></fonts>"
            + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
            + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
            + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>");
        List(xml, "cellXfs", Formats.Select(Style));
        xml.WriteEndElement();
    }

    private static Action<XmlWriter> Style(int format, int place) => xml =>
    {
        var font = place switch { Header => 1, Title => 2, _ => 0 };
        xml.WriteStartElement("xf", SheetWriter.Main);
        foreach (var (name, value) in new[]
        {
            ("numFmtId", Number(format)), ("fontId", Number(font)), ("fillId", "0"), ("borderId", "0"), ("xfId", "0"),
            ("quotePrefix", place == Quoted ? "1" : "0"), ("applyNumberFormat", "1"), ("applyFont", font > 0 ? "1" : "0"),
        })
        {
            xml.WriteAttributeString(name, value);
        }

        if (place == Header) Element("alignment", ("vertical", "center"), ("wrapText", "1"))(xml);
        xml.WriteEndElement();
    };

    private static void List(XmlWriter xml, string name, IEnumerable<Action<XmlWriter>> items)
    {
        var all = items.ToArray();
        xml.WriteStartElement(name, SheetWriter.Main);
        xml.WriteAttributeString("count", Number(all.Length));
        foreach (var item in all) item(xml);
        xml.WriteEndElement();
    }

    private static Action<XmlWriter> Element(string name, params (string Name, string Value)[] attributes) => xml =>
    {
        xml.WriteStartElement(name, SheetWriter.Main);
        foreach (var (attribute, value) in attributes) xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
    };

    private static string Number(int value) => XmlConvert.ToString(value);
}
