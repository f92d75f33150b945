using System.IO.Compression;
using System.Xml;
using ParLive.Tables.Workbooks;

namespace ParLive.Tables.Writing;

/// <summary>Writes a workbook (XLSX): real numbers and dates with formats, inert texts, a frozen header.</summary>
/// <remarks>
/// Streams: holds a row. The same content gives the same bytes, whenever it is written. Written by hand and not by the library that
/// reads, since that one keeps every sheet in memory and the time of writing in the file; the tests have it check the result.
/// </remarks>
public static class WorkbookWriter
{
    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Links = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string CoreProperties = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string CoreKind = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    private const string Core = "docProps/core.xml";
    private const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    // The earliest moment that a ZIP can tell, so that the clock is not in the file.
    private static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly XmlWriterSettings Settings = new() { NewLineHandling = NewLineHandling.None };

    /// <summary>Writes sheets in order. The stream need not be one that can go back; it stays open.</summary>
    /// <param name="stream">Where it goes.</param>
    /// <param name="sheets">Its sheets.</param>
    /// <param name="title">The title of the document; null for none.</param>
    /// <exception cref="ArgumentException">There is no sheet or column, or a cell holds what a workbook cannot; what was written is no workbook.</exception>
    public static void Write(Stream stream, IReadOnlyList<SheetContent> sheets, string? title = null)
    {
        if (sheets.Count == 0) throw new ArgumentException("A workbook has a sheet at least.", nameof(sheets));
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        Part(archive, "[Content_Types].xml", xml => WriteTypes(xml, sheets.Count, title is not null));
        Part(archive, "_rels/.rels", xml => WriteLinks(xml, [
            ("rId1", $"{Kinds}/officeDocument", "xl/workbook.xml"),
            .. title is null ? Array.Empty<(string, string, string)>() : [("rId2", CoreKind, Core)],
        ]));
        if (title is not null) Part(archive, Core, xml => WriteTitle(xml, title));
        Part(archive, "xl/workbook.xml", xml => WriteBook(xml, sheets, SheetNames.Safe(sheets.Select(sheet => sheet.Name))));
        Part(archive, "xl/_rels/workbook.xml.rels", xml => WriteLinks(xml, [
            .. Enumerable.Range(1, sheets.Count).Select(place => ($"rId{place}", $"{Kinds}/worksheet", $"worksheets/sheet{place}.xml")),
            ($"rId{sheets.Count + 1}", $"{Kinds}/styles", "styles.xml"),
        ]));
        Part(archive, "xl/styles.xml", CellLooks.Write);
        for (var place = 0; place < sheets.Count; place++)
        {
            var sheet = sheets[place];
            Part(archive, $"xl/worksheets/sheet{place + 1}.xml", xml => new SheetWriter(xml, sheet).Write());
        }
    }

    private static void Part(ZipArchive archive, string name, Action<XmlWriter> write)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Always;
        using var content = entry.Open();
        using var xml = XmlWriter.Create(content, Settings);
        xml.WriteStartDocument(standalone: true);
        write(xml);
    }

    private static void WriteTypes(XmlWriter xml, int sheets, bool isTitled)
    {
        xml.WriteStartElement("Types", Types);
        Empty(xml, "Default", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
        Empty(xml, "Default", ("Extension", "xml"), ("ContentType", "application/xml"));
        Empty(xml, "Override", ("PartName", "/xl/workbook.xml"), ("ContentType", $"{Spreadsheet}.sheet.main+xml"));
        Empty(xml, "Override", ("PartName", "/xl/styles.xml"), ("ContentType", $"{Spreadsheet}.styles+xml"));
        if (isTitled) Empty(xml, "Override", ("PartName", $"/{Core}"), ("ContentType", "application/vnd.openxmlformats-package.core-properties+xml"));
        for (var place = 1; place <= sheets; place++)
            Empty(xml, "Override", ("PartName", $"/xl/worksheets/sheet{place}.xml"), ("ContentType", $"{Spreadsheet}.worksheet+xml"));
        xml.WriteEndElement();
    }

    private static void WriteTitle(XmlWriter xml, string title)
    {
        xml.WriteStartElement("coreProperties", CoreProperties);
        xml.WriteElementString("title", "http://purl.org/dc/elements/1.1/", EscapedText.Write(title));
        xml.WriteEndElement();
    }

    private static void WriteLinks(XmlWriter xml, IEnumerable<(string Id, string Kind, string Target)> links)
    {
        xml.WriteStartElement("Relationships", Links);
        foreach (var (id, kind, target) in links) Empty(xml, "Relationship", ("Id", id), ("Type", kind), ("Target", target));
        xml.WriteEndElement();
    }

    private static void WriteBook(XmlWriter xml, IReadOnlyList<SheetContent> sheets, IReadOnlyList<string> names)
    {
        xml.WriteStartElement("workbook", SheetWriter.Main);
        xml.WriteAttributeString("xmlns", "r", null, Kinds);
        xml.WriteStartElement("sheets", SheetWriter.Main);
        for (var place = 0; place < names.Count; place++)
        {
            xml.WriteStartElement("sheet", SheetWriter.Main);
            xml.WriteAttributeString("name", names[place]);
            xml.WriteAttributeString("sheetId", XmlConvert.ToString(place + 1));
            xml.WriteAttributeString("id", Kinds, $"rId{place + 1}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        WriteRepeatedRows(xml, sheets, names);
        xml.WriteEndElement();
    }

    /// <summary>A form's heading is printed on each of its pages.</summary>
    private static void WriteRepeatedRows(XmlWriter xml, IReadOnlyList<SheetContent> sheets, IReadOnlyList<string> names)
    {
        var forms = Enumerable.Range(0, sheets.Count).Where(place => sheets[place].Form is not null).ToList();
        if (forms.Count == 0) return;
        xml.WriteStartElement("definedNames", SheetWriter.Main);
        foreach (var place in forms)
        {
            xml.WriteStartElement("definedName", SheetWriter.Main);
            xml.WriteAttributeString("name", "_xlnm.Print_Titles");
            xml.WriteAttributeString("localSheetId", XmlConvert.ToString(place));
            xml.WriteString(FormDrawing.RepeatedRows(sheets[place], sheets[place].Form!, names[place]));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Empty(XmlWriter xml, string name, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement(name, name is "Relationship" ? Links : Types);
        foreach (var (attribute, value) in attributes) xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
    }
}
