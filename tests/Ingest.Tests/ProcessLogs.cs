using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using ParLive.Ingest.Importing;
using ParLive.Ingest.Tables;
using ParLive.Ingest.Xes;
using ParLive.Tables;
using ParLive.Testing;

namespace ParLive.Ingest.Tests;

/// <summary>Process logs (XES, IEEE 1849-2016) are tables of events with the columns of their traces.</summary>
public sealed class ProcessLogs : IDisposable
{
    private const string Log =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <log xes.version="1849-2016" xes.features="nested-attributes" xmlns="http://www.xes-standard.org/">
          <!-- A small log, written by hand. -->
          <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
          <global scope="trace"><string key="concept:name" value=""/></global>
          <global scope="event"><string key="concept:name" value=""/><date key="time:timestamp" value="1970-01-01T00:00:00Z"/></global>
          <classifier name="Activity" keys="concept:name lifecycle:transition"/>
          <classifier name="Kênh" scope="trace" keys="'kênh nộp'"/>
          <string key="concept:name" value="Sổ thử"/>
          <trace>
            <string key="concept:name" value="H1"/>
            <string key="kênh nộp" value="Trực tiếp"/>
            <date key="due" value="2026-03-09T17:00:00.000+07:00"/>
            <event>
              <string key="concept:name" value="Tiếp nhận"/>
              <string key="lifecycle:transition" value="complete"/>
              <id key="identity:id" value="8c1b6b1e-0000-4000-8000-000000000001"/>
              <string key="org:resource" value="30307"><boolean key="verified" value="true"/></string>
              <date key="time:timestamp" value="2026-03-02T08:30:00.000+07:00"/>
              <int key="pages" value="12"/>
              <float key="fee" value="15000.5"/>
              <list key="papers"><values><string key="paper" value="CCCD"/><string key="paper" value="Tờ khai"/></values></list>
              <container key="place"><string key="ward" value="Mỹ Bình"/><container key="desk"><int key="no" value="3"/></container></container>
            </event>
            <event>
              <string key="concept:name" value="Trả kết quả"/>
              <string key="org:resource" value="30307"/>
              <date key="time:timestamp" value="2026-03-06T10:00:00.000+07:00"/>
            </event>
          </trace>
          <trace><string key="concept:name" value="H2"/></trace>
        </log>
        """;

    private static readonly ImportMap Events = ImportMap.Parse(Some.Bytes(
        """
        {
          "source": "xes", "row": "event", "key": ["case:concept:name", "time:timestamp"],
          "fields": {
            "dossier": "case:concept:name", "unit": "org:resource", "time": "time:timestamp", "due": { "column": "case:due", "optional": true },
            "kind": { "column": "concept:name", "values": { "Tiếp nhận": "received", "Trả kết quả": "resolved" } }
          }
        }
        """), "xes");

    private readonly FakeIntake _intake = new();
    private readonly FakeRegister _register = new();
    private readonly FakeQuarantine _quarantine = new();

    public void Dispose() => _quarantine.Dispose();

    [Fact]
    public void Attributes_of_every_type_become_typed_cells()
    {
        var (header, rows) = Read(Log);

        TableCell Cell(int row, string column) => rows[row].Cells[header.Find([column])];
        Assert.Equal([1L, 2L, 3L], rows.Select(row => row.Number));
        Assert.Equal((12, 15000.5m), (Cell(0, "pages").ReadWhole(out _), Cell(0, "fee").ReadNumber(out _)));
        Assert.Equal(new TableDate(new DateTime(2026, 3, 2, 8, 30, 0), HasTime: true, TimeSpan.FromHours(7)), Cell(0, "time:timestamp").Date);
        Assert.Equal(("TRUE", CellKind.Boolean), (Cell(0, "org:resource/verified").Shown, Cell(0, "org:resource/verified").Kind));
        Assert.Equal("CCCD; Tờ khai|Mỹ Bình|3", $"{Cell(0, "papers")}|{Cell(0, "place/ward")}|{Cell(0, "place/desk/no")}");
        Assert.Equal("Tiếp nhận+complete|Trả kết quả+|", $"{Cell(0, "classifier:Activity")}|{Cell(1, "classifier:Activity")}|{Cell(2, "classifier:Activity")}");
        Assert.Equal("Trực tiếp|Sổ thử", $"{Cell(1, "classifier:Kênh")}|{Cell(1, "log:concept:name")}");
        Assert.Equal("H2|", $"{Cell(2, "case:concept:name")}|{Cell(2, "concept:name")}");
    }

    [Fact]
    public async Task A_log_gives_the_events_of_a_map_also_when_it_is_packed()
    {
        var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) await gzip.WriteAsync(Some.Bytes(Log), TestContext.Current.CancellationToken);

        var plain = await ImportAsync(new MemoryStream(Some.Bytes(Log)), Events);
        var again = await ImportAsync(new MemoryStream(packed.ToArray()), Events);

        Assert.Equal((3, 2, 1), (plain.Rows, plain.AcceptedRows, plain.RefusedRows));
        Assert.Equal((3, 2, 1), (again.Rows, again.DuplicateRows, again.RefusedRows));
        Assert.Equal((3, "missing-field"), (plain.Problems[0].Place, plain.Problems[0].Reason));
        Assert.Equal("""{"kept":1,"case:concept:name":"H2"}""", FakeIntake.TextOf(_quarantine.Kept[0].Bytes));
        Assert.Equal(("received", "2026-03-09T17:00:00+07:00"), (_intake.Accepted[0].Kind, _intake.Accepted[0].Due));
    }

    [Fact]
    public async Task A_date_of_a_log_needs_no_layout_of_the_map()
    {
        var map = Events with { Formats = ["dd/MM/yyyy"] };

        Assert.Equal(2, (await ImportAsync(new MemoryStream(Some.Bytes(Log)), map)).AcceptedRows);
    }

    [Theory]
    [InlineData("<log><event><string key='a' value='b'/></event></log>", "an event outside of a trace")]
    [InlineData("<log><trace><event/><string key='a' value='b'/></trace></log>", "an attribute behind an event")]
    [InlineData("<log><trace><event><text key='a' value='b'/></event></trace></log>", "'text' cannot stand in an event")]
    [InlineData("<log><trace><event><string value='b'/></event></trace></log>", "A string has no key")]
    [InlineData("<log><trace><event>hello</event></trace></log>", "text between elements")]
    [InlineData("<log><trace><event/>", "")]
    [InlineData("<?xml version='1.0'?><Workbook/>", "begins with 'Workbook'")]
    public void A_log_that_breaks_the_standard_is_refused_with_its_line(string log, string sentence)
    {
        var refused = Assert.Throws<TableException>(() => Read(log));

        Assert.Equal(TableReasons.Damaged, refused.Reason);
        Assert.StartsWith("log.xes, line 1: ", refused.Message, StringComparison.Ordinal);
        Assert.Contains(sentence, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_is_not_of_its_type_spoils_its_cell_alone()
    {
        var (header, rows) = Read("<log><trace><event><int key='i' value='many'/><date key='d' value='soon'/><float key='f' value='NaN'/><boolean key='b' value='perhaps'/><string key='s' value='x'/></event></trace></log>");

        Assert.Equal(
            "not-whole, not-a-date, not-a-number, not-a-number, fine",
            string.Join(", ", ((string[])["i", "d", "f", "b", "s"]).Select(name => rows[0].Cells[header.Find([name])].Problem?.Reason ?? "fine")));
    }

    [Fact]
    public void An_attribute_that_stands_twice_spoils_its_row() =>
        Assert.Equal("bad-value", Read("<log><trace><event><int key='i' value='1'/><int key='i' value='2'/></event></trace></log>").Rows[0].Problem?.Reason);

    [Fact]
    public void A_document_type_is_not_read()
    {
        var refused = Assert.Throws<TableException>(() => Read("<?xml version='1.0'?><!DOCTYPE log [<!ENTITY a 'b'>]><log><string key='&a;' value=''/></log>"));

        Assert.Equal((TableReasons.Damaged, "log.xes"), (refused.Reason, refused.Place));
    }

    [Fact]
    public void Nesting_without_an_end_is_refused()
    {
        var deep = $"<log><trace><event>{string.Concat(Enumerable.Repeat("<container key='c'>", 5_000))}";

        Assert.Contains("nested deeper", Assert.Throws<TableException>(() => Read(deep)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_packed_log_that_unpacks_to_too_much_or_to_one_huge_tag_is_refused()
    {
        var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            await gzip.WriteAsync(Some.Bytes("<log><string key='a' value='"), TestContext.Current.CancellationToken);
            for (var count = 0; count < 16; count++) await gzip.WriteAsync(new byte[1024 * 1024], TestContext.Current.CancellationToken);
        }

        var tag = await Assert.ThrowsAsync<TableException>(() => ImportAsync(new MemoryStream(packed.ToArray()), Events));
        var size = await Assert.ThrowsAsync<TableException>(() =>
            ImportAsync(new MemoryStream(packed.ToArray()), Events, new() { Limits = new() { MaxUnpackedBytes = 1024 * 1024 } }));

        Assert.Equal((TableReasons.TooLarge, TableReasons.TooLarge), (tag.Reason, size.Reason));
        Assert.Contains("a tag or a text", tag.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_log_cut_off_or_with_flipped_bytes_is_read_or_refused_by_name() => Law.Holds(
        seed => seed,
        seed =>
        {
            var dice = new Random(seed);
            var bytes = Some.Bytes(Log);
            if (dice.Next(2) == 0) bytes = bytes[..dice.Next(bytes.Length)];
            else for (var count = dice.Next(1, 4); count > 0; count--) bytes[dice.Next(bytes.Length)] ^= (byte)dice.Next(1, 256);
            try
            {
                foreach (var map in (ImportMap[])[Events, Events with { Formats = ["dd/MM/yyyy"] }])
                    Assert.NotNull(Import(new MemoryStream(bytes), map, new() { FileName = "log.xes" }));
            }
            catch (Exception named) when (named is TableException or ImportMapException)
            {
                Assert.NotEmpty(named.Message);
            }
        }, cases: 400);

    [Fact]
    public void A_packed_log_cut_off_or_with_flipped_bytes_is_read_or_refused_by_name()
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(Some.Bytes(Log));
        Law.Holds(
            seed => seed,
            seed =>
            {
                var dice = new Random(seed);
                var bytes = packed.ToArray();
                if (dice.Next(2) == 0) bytes = bytes[..dice.Next(bytes.Length)];
                else bytes[dice.Next(bytes.Length)] ^= (byte)dice.Next(1, 256);
                try
                {
                    Assert.NotNull(Import(new MemoryStream(bytes), Events, new()));
                }
                catch (Exception named) when (named is TableException or ImportMapException)
                {
                    Assert.NotEmpty(named.Message);
                }
            }, cases: 300);
    }

    [Fact]
    public async Task The_real_permit_log_as_xes_gives_the_same_dossiers_as_the_csv()
    {
        var path = SharedData.Find("permits/receipt.csv");
        Assert.SkipWhen(path is null, "The folder ../shared/data is absent, so the real permit log cannot be read.");
        var permits = ImportMap.Shipped("permits")!;
        await using var csv = File.OpenRead(path!);
        var log = new FileInfo(Path.Combine(Path.GetTempPath(), $"parlive-{Path.GetRandomFileName()}.xes"));
        try
        {
            await WriteAsync(csv, log, permits);
            var other = new FakeIntake();

            var fromCsv = await ImportAsync(csv, permits);
            await using var xes = log.OpenRead();
            var fromXes = await new TableImporter(other, new FakeRegister(), _quarantine, new FixedClock())
                .ImportAsync(xes, permits, new(), null, TestContext.Current.CancellationToken);
            xes.Position = 0;
            var again = await ImportAsync(xes, permits);

            Assert.Equal((8_577, 0, 1_434), (fromXes.Rows, fromXes.RefusedRows, other.Cases.Count));
            Assert.Equal((fromCsv.AcceptedRows, fromCsv.DuplicateRows, fromCsv.UnitsAdded), (fromXes.AcceptedRows, fromXes.DuplicateRows, fromXes.UnitsAdded));
            Assert.Equal(0, again.AcceptedRows);
            Assert.Equal(Said(_intake), Said(other));
        }
        finally
        {
            log.Delete();
        }
    }

    private static string Said(FakeIntake intake) =>
        string.Join('\n', intake.Cases.Select(statement => FakeIntake.Said(statement).ToString()).Order(StringComparer.Ordinal));

    /// <summary>Writes a table of events as a log: a trace for each case, its columns the trace's, and moments as dates.</summary>
    private static async Task WriteAsync(Stream csv, FileInfo log, ImportMap map)
    {
        var rows = new List<string[]>();
        await foreach (var row in new CsvTable(csv, "csv", map, 256 * 1024).RowsAsync(TestContext.Current.CancellationToken)) rows.Add([.. row.Cells.Select(cell => cell.Shown)]);
        await using var file = log.Create();
        Write(rows, file);
    }

    private static void Write(List<string[]> rows, Stream file)
    {
        var (header, number) = (rows[0], Array.IndexOf(rows[0], "case:concept:name"));
        using var xml = XmlWriter.Create(file, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        xml.WriteStartElement("log", "http://www.xes-standard.org/");
        foreach (var events in rows.Skip(1).GroupBy(row => row[number], StringComparer.Ordinal))
        {
            xml.WriteStartElement("trace");
            Attributes(xml, header, events.First(), ofTrace: true);
            foreach (var row in events)
            {
                xml.WriteStartElement("event");
                Attributes(xml, header, row, ofTrace: false);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Attributes(XmlWriter xml, string[] header, string[] row, bool ofTrace)
    {
        for (var column = 0; column < header.Length; column++)
        {
            if (row[column].Length == 0 || header[column].StartsWith("case:", StringComparison.Ordinal) != ofTrace) continue;
            var moment = DateTimeOffset.TryParseExact(row[column], ["yyyy-MM-dd HH:mm:ss.FFFFFFzzz", "yyyy-MM-dd HH:mm:sszzz"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var exact);
            xml.WriteStartElement(moment ? "date" : "string");
            xml.WriteAttributeString("key", ofTrace ? header[column]["case:".Length..] : header[column]);
            xml.WriteAttributeString("value", moment ? exact.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture) : row[column]);
            xml.WriteEndElement();
        }
    }

    private static (TableHeader Header, List<TableRow> Rows) Read(string log)
    {
        var table = XesTable.Open(new MemoryStream(Some.Bytes(log)), "log.xes", new TableLimits(), TestContext.Current.CancellationToken);
        var rows = table.RowsAsync(TestContext.Current.CancellationToken).ToBlockingEnumerable().Select(row => row with { Cells = [.. row.Cells] }).ToList();
        return (new TableHeader(rows[0]), rows[1..]);
    }

    private Task<ImportReport> ImportAsync(Stream file, ImportMap map, ImportOptions? options = null) =>
        new TableImporter(_intake, _register, _quarantine, new FixedClock()).ImportAsync(file, map, options ?? new(), null, TestContext.Current.CancellationToken);

    private ImportReport Import(Stream file, ImportMap map, ImportOptions options) => ImportsAsync(file, map, options).ToBlockingEnumerable().Single();

    private async IAsyncEnumerable<ImportReport> ImportsAsync(Stream file, ImportMap map, ImportOptions options)
    {
        yield return await ImportAsync(file, map, options);
    }
}
