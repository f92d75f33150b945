using ParLive.Ingest.Importing;
using ParLive.Tables;
using ParLive.Tables.Tests;
using ParLive.Testing;

namespace ParLive.Ingest.Tests;

/// <summary>A workbook is imported as the same table in CSV is, and whatever is wrong with it has a name.</summary>
public sealed class Workbooks : IDisposable
{
    private const string Header = "Mã hồ sơ,Thủ tục,Lĩnh vực,Đơn vị xử lý,Ngày tiếp nhận,Ngày hẹn trả,Ngày trả kết quả,Trạng thái,Kênh tiếp nhận";

    private static readonly ImportMap Events = ImportMap.Parse(Some.Bytes(
        """
        {
          "source": "old-register", "row": "event", "zone": "Asia/Ho_Chi_Minh", "formats": ["dd/MM/yyyy HH:mm", "dd/MM/yyyy"], "key": ["no", "when"],
          "fields": {
            "dossier": "number", "unit": "office", "time": "when", "due": { "column": "until", "optional": true },
            "kind": { "column": "what", "values": { "TN": "received", "TKQ": "resolved" } }
          }
        }
        """), "old");

    private readonly FakeIntake _intake = new();
    private readonly FakeQuarantine _quarantine = new();

    public void Dispose() => _quarantine.Dispose();

    [Fact]
    public async Task The_csv_and_then_the_workbook_of_one_table_give_only_duplicates()
    {
        var csv = "no,number,office,when,until,what\n1,H1,30307,02/03/2026 08:30,09/03/2026,TN\n2,H1,30307,05/03/2026 15:00,,TKQ\n3,H2,00101,03/03/2026 09:15,10/03/2026 17:00,TN\n";
        using var workbook = new AWorkbook().Sheet("Sổ")
            .Row("no", "number", "office", "when", "until", "what")
            .Row(1, "H1", 30307, new DateTime(2026, 3, 2, 8, 30, 0), new DateOnly(2026, 3, 9), "TN")
            .Row(2, "H1", "30307", new DateTime(2026, 3, 5, 15, 0, 0), null, "TKQ")
            .Row(3, "H2", AWorkbook.Padded(101), "03/03/2026 09:15", new DateTime(2026, 3, 10, 17, 0, 0), "TN").Save();

        var first = await ImportAsync(new MemoryStream(Some.Bytes(csv)), Events);
        var second = await ImportAsync(workbook, Events);

        Assert.Equal((3, 3, 0, 0), (first.Rows, first.AcceptedRows, first.DuplicateRows, first.RefusedRows));
        Assert.Equal((3, 0, 3, 0), (second.Rows, second.AcceptedRows, second.DuplicateRows, second.RefusedRows));
        Assert.Equal("30307 30307 00101", string.Join(' ', _intake.Accepted.Select(arrival => arrival.Unit)));
    }

    [Fact]
    public void Generated_tables_give_the_same_events_as_csv_and_as_a_workbook() => Law.Holds(Generated.Table, Generated.Smaller, table =>
    {
        var (fromCsv, fromWorkbook) = (new FakeIntake(), new FakeIntake());
        var csv = Import(table.Csv(), Events, fromCsv);
        var workbook = Import(table.Workbook(), Events, fromWorkbook);
        var again = Import(table.Workbook(), Events, fromCsv);

        Assert.Equal((csv.AcceptedRows, csv.DuplicateRows, csv.RefusedRows), (workbook.AcceptedRows, workbook.DuplicateRows, workbook.RefusedRows));
        Assert.Equal(Ids(fromCsv), Ids(fromWorkbook));
        Assert.Equal((0, csv.AcceptedRows + csv.DuplicateRows), (again.AcceptedRows, again.DuplicateRows));
    }, cases: 60);

    [Fact]
    public async Task A_one_stop_export_becomes_dossiers_as_csv_and_as_a_workbook()
    {
        string[] rows =
        [
            "H01.13-260302-0001,1.001193,Hộ tịch,30307,02/03/2026 08:30,09/03/2026,06/03/2026 10:00,9,Toàn trình",
            "H01.13-260302-0002,1.001193,Hộ tịch,30307,02/03/2026,09/03/2026,,Đang xử lý,Trực tiếp",
            "H01.13-260302-0003,1.001193,Hộ tịch,30307,02/03/2026,09/03/2026,05/03/2026,7,Trực tuyến",
            "H01.13-260302-0004,1.001193,Hộ tịch,30307,,,,1,Trực tuyến",
            "H01.13-260302-0005,1.001193,Hộ tịch,30307,02/03/2026,09/03/2026,05/03/2026,dừng  xử lý,Bưu chính công ích",
        ];

        var report = await ImportAsync(new MemoryStream(Some.Bytes($"SỔ THEO DÕI HỒ SƠ,,,,,,,,\nTừ ngày 01/03/2026,,,,,,,,\n{Header}\n{string.Join('\n', rows)}\n")), OneStop);
        using var workbook = Form(rows);
        var again = await ImportAsync(workbook, OneStop);

        Assert.Equal((5, 4, 1, 0), (report.Rows, report.AcceptedRows, report.LeftOutRows, report.RefusedRows));
        Assert.Equal((5, 0, 4, 1, 0), (again.Rows, again.AcceptedRows, again.DuplicateRows, again.LeftOutRows, again.RefusedRows));
        Assert.Equal("resolved - withdrawn stopped", string.Join(' ', _intake.Cases.Select(statement => statement.Ending ?? "-")));
        Assert.Equal("online-full desk - post", string.Join(' ', _intake.Cases.Select(statement => statement.Channel ?? "-")));
        var first = _intake.Cases[0];
        Assert.Equal(("2026-03-09", "Hộ tịch", "1.001193", "30307"), (first.Due, first.Field, first.Procedure, first.Unit));
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 8, 30, 0, TimeSpan.FromHours(7)), first.Received);
    }

    [Theory]
    [InlineData("H1,,,30307,02/03/2026,09/03/2026,,9,", "missing-field", "'ended' is missing.")]
    [InlineData("H1,,,30307,02/03/2026,09/03/2026,05/03/2026,4,", "bad-value", "'ended' is given, and 'ending' says that the case is still open.")]
    [InlineData("H1,,,30307,02/03/2026,09/03/2026,05/03/2026,,", "missing-field", "'ending' is missing.")]
    [InlineData("H1,,,30307,3/2/2026,09/03/2026,,4,", "bad-value", "'received' is '3/2/2026', which is not written as dd/MM/yyyy HH:mm:ss or")]
    [InlineData("H1,,,30307,02/03/2026,09/03/2026,,11,", "unmapped", "The map does not say what '11' in 'ending' means.")]
    [InlineData("H1,,,30307,02/03/2026,09/03/2026,,4,Fax", "unmapped", "The map does not say what 'Fax' in 'channel' means.")]
    public async Task A_contradiction_or_an_unknown_word_refuses_its_row_alone(string row, string reason, string sentence)
    {
        var report = await ImportAsync(new MemoryStream(Some.Bytes($"{Header}\nH0,,,30307,02/03/2026,09/03/2026,,4,\n{row}\n")), OneStop);

        Assert.Equal((1, 1), (report.AcceptedRows, report.RefusedRows));
        Assert.Equal(reason, report.Problems[0].Reason);
        Assert.StartsWith(sentence, report.Problems[0].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_row_of_a_workbook_is_kept_as_its_cells_and_the_others_go_on()
    {
        using var workbook = new AWorkbook().Sheet("Hồ sơ").Row(Header.Split(','))
            .Row("H1", null, null, 30307, new DateOnly(2026, 3, 2), AWorkbook.Formula("E2+5", "46088"), null, 4, null)
            .Row("H2", null, null, 30307, AWorkbook.Error("#N/A"), null, null, 4, null)
            .Row("H3", null, null, 30307, 46_083, null, null, 4, null)
            .Row("H4", null, null, 30307, new DateOnly(2026, 3, 2), null, null, 4, null).Save();

        var report = await ImportAsync(workbook, OneStop);

        Assert.Equal((4, 1, 3), (report.Rows, report.AcceptedRows, report.RefusedRows));
        Assert.Equal("2 formula, 3 error-value, 4 not-a-date", string.Join(", ", report.Problems.Select(problem => $"{problem.Place} {problem.Reason}")));
        Assert.Contains("'due' cannot be read. The cell F2 holds a formula (=E2+5)", report.Problems[0].Detail, StringComparison.Ordinal);
        Assert.Equal(
            """{"kept":1,"Mã hồ sơ":"H1","Đơn vị xử lý":30307,"Ngày tiếp nhận":{"date":"2026-03-02"},"Ngày hẹn trả":{"unreadable":"=E2+5"},"Trạng thái":4}""",
            FakeIntake.TextOf(_quarantine.Kept[0].Bytes));
    }

    [Fact]
    public async Task A_file_to_be_taken_whole_is_not_taken_at_all_with_one_bad_row()
    {
        var csv = $"{Header}\nH0,,,30307,02/03/2026,09/03/2026,,4,\nH1,,,30307,soon,,,4,\n";

        var refused = await Assert.ThrowsAsync<ImportRefusedException>(() => ImportAsync(new Once(Some.Bytes(csv)), OneStop, new() { Whole = true, FileName = "a.csv" }));
        var good = await ImportAsync(new Once(Some.Bytes(csv.Replace("soon", "03/03/2026", StringComparison.Ordinal))), OneStop, new() { Whole = true });

        Assert.Equal("a.csv: nothing was imported, since 1 of its rows cannot be understood. Row 3: bad-value: 'received' is 'soon', which is not written as "
            + "dd/MM/yyyy HH:mm:ss or dd/MM/yyyy HH:mm or dd/MM/yyyy or yyyy-MM-dd HH:mm:ss or yyyy-MM-dd.", refused.Message);
        Assert.Equal((2, 2), (good.AcceptedRows, _intake.Cases.Count));
        Assert.Empty(_quarantine.Kept);
    }

    [Fact]
    public async Task The_sheet_that_fits_is_found_and_two_that_fit_are_a_question()
    {
        string[] row = ["H1", "", "", "30307", "02/03/2026", "", "", "4", ""];
        using var one = new AWorkbook().Sheet("Ghi chú").Row("Liên hệ").Sheet("Hồ sơ").Row(Header.Split(',')).Row(row).Save();
        using var two = new AWorkbook().Sheet("A").Row(Header.Split(',')).Row(row).Sheet("B").Row(Header.Split(',')).Row(row).Save();

        Assert.Equal(1, (await ImportAsync(one, OneStop)).AcceptedRows);
        Assert.Equal(TableReasons.SeveralSheets, (await Assert.ThrowsAsync<TableException>(() => ImportAsync(two, OneStop))).Reason);
        Assert.Equal(1, (await ImportAsync(two, OneStop with { Sheet = "b" })).DuplicateRows);
    }

    [Theory]
    [InlineData("cases.xlsx", "a,b\n1,2\n", TableReasons.NotAWorkbook)]
    [InlineData("cases.xls", "<html><table></table></html>", TableReasons.NotAWorkbook)]
    [InlineData(null, "<!DOCTYPE html><html></html>", TableReasons.NotAWorkbook)]
    [InlineData("cases.xml", "<?xml version='1.0'?><Workbook/>", TableReasons.Damaged)]
    public async Task A_file_that_is_not_what_its_name_says_is_refused(string? name, string text, string reason)
    {
        var refused = await Assert.ThrowsAsync<TableException>(() => ImportAsync(new Once(Some.Bytes(text)), OneStop, new() { FileName = name }));

        Assert.Equal(reason, refused.Reason);
        Assert.Empty(_quarantine.Kept);
    }

    [Fact]
    public async Task A_damaged_workbook_is_refused_before_any_of_it_is_imported()
    {
        var bytes = Form(["H1,,,30307,02/03/2026,09/03/2026,,4,"]).ToArray();
        for (var place = bytes.Length / 2; place < (bytes.Length / 2) + 64; place++) bytes[place] ^= 0x55;

        await Assert.ThrowsAsync<TableException>(() => ImportAsync(new Once(bytes), OneStop));

        Assert.Empty(_intake.Cases);
    }

    private static ImportMap OneStop => ImportMap.Shipped("one-stop")!;

    private static string Ids(FakeIntake intake) =>
        string.Join('\n', intake.Accepted.Select(arrival => $"{arrival.Id} {arrival.Time:O} {arrival.Due}").Order(StringComparer.Ordinal));

    /// <summary>The same table as a form: titles, then the header, its dates real ones.</summary>
    private static MemoryStream Form(string[] rows)
    {
        var form = new AWorkbook().Sheet("Sổ theo dõi").Row("SỔ THEO DÕI HỒ SƠ").Merge("A1:I1").Row("Từ ngày 01/03/2026").Row()
            .Row([.. Header.Split(',').Select(name => $"{name.ToUpperInvariant()} ")]);
        foreach (var row in rows) form.Row([.. row.Split(',').Select((text, column) => column is >= 4 and <= 6 ? Date(text) : column is 7 && int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var code) ? code : text)]);
        return form.Save();
    }

    private static object? Date(string text)
    {
        if (!DateLayouts.Vietnamese.TryRead(text, out var date)) return null;
        return date.HasTime ? date.Local : DateOnly.FromDateTime(date.Local);
    }

    private Task<ImportReport> ImportAsync(Stream file, ImportMap map, ImportOptions? options = null) =>
        new TableImporter(_intake, new FakeRegister(), _quarantine, new FixedClock()).ImportAsync(file, map, options ?? new(), null, TestContext.Current.CancellationToken);

    // A law's body is no task.
    private static ImportReport Import(Stream file, ImportMap map, FakeIntake intake) => ImportsAsync(file, map, intake).ToBlockingEnumerable().Single();

    private static async IAsyncEnumerable<ImportReport> ImportsAsync(Stream file, ImportMap map, FakeIntake intake)
    {
        using var quarantine = new FakeQuarantine();
        yield return await new TableImporter(intake, new FakeRegister(), quarantine, new FixedClock())
            .ImportAsync(file, map, new(), null, TestContext.Current.CancellationToken);
    }

    /// <summary>A stream that cannot go back.</summary>
    private sealed class Once(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
