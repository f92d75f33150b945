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

    /// <summary>The looks of a form: those above with lines around them, in bold for its total, and four of its own.</summary>
    public const int Framed = 20;
    public const int Strong = 2 * Framed;
    public const int FormTitle = 3 * Framed;
    public const int FormHeading = FormTitle + 1;
    public const int FormNote = FormTitle + 2;
    public const int Nothing = FormTitle + 3;

    private const int FirstOwnFormat = 164;
    private const int MostDecimals = 4;

    private static readonly string[] OwnFormats =
    [
        "dd/mm/yyyy", "dd/mm/yyyy hh:mm", "dd/mm/yyyy hh:mm:ss", "dd/mm/yyyy hh:mm:ss.000", "#,##0.0", "#,##0.000", "#,##0.0000",
        "+#,##0;-#,##0;0", "+#,##0.0;-#,##0.0;0.0", "+#,##0.00;-#,##0.00;0.00", "+#,##0.000;-#,##0.000;0.000", "+#,##0.0000;-#,##0.0000;0.0000",
    ];

    // The formats of the styles, in order: the list of ECMA-376 below 164, and behind it those above.
    private static readonly int[] Formats = [0, 49, 49, 49, 49, 164, 165, 166, 167, 3, 4, 10, 168, 169, 170, 171, 172, 173, 174, 175];

    // The looks of numbers by their decimals, and of changes.
    private static readonly int[] ByDecimals = [9, 12, 10, 13, 14];
    private static readonly int[] ChangesByDecimals = [15, 16, 17, 18, 19];

    /// <summary>The look of a date: as much of it as it tells.</summary>
    public static int Of(TableDate date) => !date.HasTime ? Date
        : date.Local.Second == 0 && date.Local.Millisecond == 0 ? Minute
        : date.Local.Millisecond == 0 ? Second
        : Second + 1;

    /// <summary>The look of a number.</summary>
    public static int Of(ColumnLook look, decimal number) => look switch
    {
        ColumnLook.AsGiven => ByDecimals[Math.Min((int)number.Scale, MostDecimals)],
        ColumnLook.Change => ChangesByDecimals[Math.Min((int)number.Scale, MostDecimals)],
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
            + "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style=\"thin\"/><right style=\"thin\"/>"
            + "<top style=\"thin\"/><bottom style=\"thin\"/><diagonal/></border></borders>"
            + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>");
        List(xml, "cellXfs", All().Select(Style));
        xml.WriteEndElement();
    }

    private static IEnumerable<Look> All() =>
    [
        .. Formats.Select((format, place) => new Look(
            format, Font: place switch { Header => 1, Title => 2, _ => 0 }, Border: 0, place == Header ? (null, "center", true) : null, place == Quoted)),
        .. Formats.Select((format, place) => new Look(format, Font: 0, Border: 1, (null, "center", true), place == Quoted)),
        .. Formats.Select((format, place) => new Look(format, Font: 1, Border: 1, (null, "center", true), place == Quoted)),
        new Look(49, Font: 2, Border: 0, ("center", "center", true)),
        new Look(49, Font: 1, Border: 1, ("center", "center", true)),
        new Look(49, Font: 0, Border: 0, ("left", "top", true)),
        new Look(49, Font: 0, Border: 1, ("right", "center", false)),
    ];

    private static Action<XmlWriter> Style(Look look) => xml =>
    {
        xml.WriteStartElement("xf", SheetWriter.Main);
        foreach (var (name, value) in new[]
        {
            ("numFmtId", Number(look.Format)), ("fontId", Number(look.Font)), ("fillId", "0"), ("borderId", Number(look.Border)), ("xfId", "0"),
            ("quotePrefix", look.IsQuoted ? "1" : "0"), ("applyNumberFormat", "1"), ("applyFont", look.Font > 0 ? "1" : "0"),
        })
        {
            xml.WriteAttributeString(name, value);
        }

        if (look.Border > 0) xml.WriteAttributeString("applyBorder", "1");
        if (look.Placed is var (across, down, wraps))
        {
            (string, string)[] place = [.. across is null ? Array.Empty<(string, string)>() : [("horizontal", across)], ("vertical", down), ("wrapText", wraps ? "1" : "0")];
            Element("alignment", place)(xml);
        }

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

    private sealed record Look(int Format, int Font, int Border, (string? Across, string Down, bool Wraps)? Placed, bool IsQuoted = false);
}
