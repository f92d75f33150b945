using System.Globalization;
using System.Text;

namespace ParLive.Reports.Csv;

/// <summary>Writes a report as CSV: RFC 4180 in UTF-8 with its mark, so that a spreadsheet knows the letters.</summary>
/// <remarks>
/// One table, with one header row and nothing above or below it, because what reads a table stops at anything else. What holds for the
/// whole report stands in columns of its own at the right, on each row: a row still says its moment when it is cut out or joined with others.
/// Several tables are one under the columns of all of them, with a first column that says which. Numbers have a point and no groups, dates
/// and moments are ISO 8601, no value is an empty field.
/// </remarks>
public static class CsvReport
{
    /// <summary>Writes a report; the stream stays open.</summary>
    public static void Write(Report report, Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), bufferSize: 16 * 1024, leaveOpen: true);
        var tables = report.Tables.Select(table => table.On(ReportMedium.Data)).ToList();
        var columns = tables.SelectMany(table => table.Columns).DistinctBy(column => column.Id, StringComparer.Ordinal).ToList();
        var told = tables.Count > 1;
        var names = (told ? [report.Phrases.Table] : Array.Empty<string>())
            .Concat(columns.Select(column => column.Name)).Concat(report.Facts.Select(fact => fact.Name));
        WriteLine(writer, Different(names).Select(CsvText.Of));
        var facts = report.Facts.Select(fact => CsvText.Of(fact.Value)).ToArray();
        foreach (var table in tables)
        {
            var places = columns.Select(column => PlaceOf(table, column)).ToArray();
            var title = told ? [CsvText.Of(table.Title)] : Array.Empty<string>();
            foreach (var row in table.Rows)
                WriteLine(writer, [.. title, .. places.Select(place => place < 0 ? "" : CsvText.Of(row[place])), .. facts]);
        }
    }

    private static int PlaceOf(ReportTable table, ReportColumn column) =>
        table.Columns.ToList().FindIndex(own => string.Equals(own.Id, column.Id, StringComparison.Ordinal));

    // What reads a table by the names of its columns must find each once.
    private static IEnumerable<string> Different(IEnumerable<string> names)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in names)
        {
            var free = name;
            for (var count = 2; !taken.Add(free); count++) free = string.Create(CultureInfo.InvariantCulture, $"{name} ({count})");
            yield return free;
        }
    }

    private static void WriteLine(StreamWriter writer, IEnumerable<string> fields)
    {
        writer.Write(string.Join(',', fields));
        writer.Write("\r\n");
    }
}
