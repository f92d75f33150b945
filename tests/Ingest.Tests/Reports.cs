using System.Text;
using ParLive.Ingest.Reports;
using ParLive.Tables;
using ParLive.Tables.Workbooks;
using ParLive.Testing;

namespace ParLive.Ingest.Tests;

/// <summary>Periodic reports by the forms that ship: their rows add up, what is not known is a dash, and what was closed is told.</summary>
public sealed class Reports
{
    private const int Total = 2;
    private const int Done = 6;
    private const int Open = 11;

    private static readonly ReportLayout ByField = ReportLayout.Shipped("II.06a")!;
    private static readonly ReportLayout ByUnit = ReportLayout.Shipped("II.06b")!;

    [Fact]
    public void What_came_in_is_what_was_done_and_what_is_open_in_every_row_of_every_form_that_ships() => Law.Holds(AnOffice, office =>
    {
        foreach (var layout in ReportLayout.ShippedNames.Select(name => ReportLayout.Shipped(name)!))
        {
            var table = Read(office, layout)[0].Where(row => row.Cells.Length > Open && row.Cells[Total].Number is not null).Select(row => row.Cells).ToList();

            Assert.All(table, row => Assert.Equal(Number(row, Total), Number(row, Done) + Number(row, Open)));
            Assert.All(table, row => Assert.Equal(Number(row, Total), Number(row, 3) + Number(row, 4) + Number(row, 5)));
            Assert.All(table, row => Assert.Equal(Number(row, Done), Enumerable.Range(7, 4).Sum(column => Number(row, column))));
            Assert.All(table, row => Assert.Equal(Number(row, Open), Number(row, 12) + Number(row, 13)));
            Assert.All(Enumerable.Range(Total, 12), column => Assert.Equal(Number(table[^1], column), table.SkipLast(1).Sum(row => Number(row, column))));
        }
    }, cases: 60);

    [Fact]
    public void A_row_for_which_the_identity_does_not_hold_is_named_below_the_table()
    {
        var office = AnOffice(1);
        office.Known[ReportedUnits.Province.Key] = With(office.Known[ReportedUnits.Province.Key], "open", 3);

        var notes = Texts(Read(office, ByUnit)[0]);

        Assert.Contains(notes, note => note.StartsWith("Dòng \"Tổng cộng\": (3) = ", StringComparison.Ordinal) && note.Contains("chênh -3. Do hồ sơ nhận", StringComparison.Ordinal));
        Assert.DoesNotContain(Texts(Read(AnOffice(1), ByUnit)[0]), note => note.StartsWith("Dòng \"", StringComparison.Ordinal));
    }

    [Fact]
    public void A_unit_never_heard_from_has_dashes_and_no_zeros()
    {
        var office = AnOffice(2);
        office.Known.Remove(ReportedUnits.Wards[1].Key);

        var row = Read(office, ByUnit)[0].Single(row => row.Cells.Length > 1 && row.Cells[1].Shown == ReportedUnits.Wards[1].Name).Cells;

        Assert.All(row.Skip(Total), cell => Assert.Equal((CellKind.Text, "–"), (cell.Kind, cell.Shown)));
    }

    [Fact]
    public void A_rate_of_nothing_is_a_dash_and_another_is_a_number_rounded_by_its_definition()
    {
        var office = AnOffice(3);
        office.Parts.Clear();
        office.Parts["Đất đai"] = Numbers(("received", 3), ("resolvedEarly", 2), ("resolvedLate", 1));
        office.Parts["Hộ tịch"] = Numbers(("received", 1), ("open", 1));

        var rows = Read(office, ByField)[0];

        Assert.Equal(0.6667m, Row(rows, "Đất đai")[14].Number);
        Assert.Equal("–", Row(rows, "Hộ tịch")[14].Shown);
        Assert.Contains(Texts(rows), line => line == "Cột (15): Đúng hạn trên số đã giải quyết, theo ngày (onTimeByDate v1, half-up 2).");
    }

    [Fact]
    public void What_has_no_field_and_what_no_dossier_tells_are_rows_of_their_own()
    {
        var office = AnOffice(4);
        office.Parts.Clear();
        office.Parts[""] = Numbers(("received", 2), ("open", 2));
        office.Known[ReportedUnits.Province.Key] = Numbers(("received", 7), ("open", 2), ("resolvedEarly", 5));

        var rows = Read(office, ByField)[0];

        Assert.Equal((2m, 5m, 7m), (Row(rows, ByField.Unknown)[Total].Number, Row(rows, ByField.Rest)[Total].Number, Row(rows, ByField.Total)[Total].Number));
    }

    [Fact]
    public void A_closed_period_tells_its_edition_and_a_second_sheet_what_changed_since()
    {
        var office = AnOffice(5);
        foreach (var (unit, known) in office.Known) office.Closed[unit] = known;
        Assert.Single(Read(office, ByUnit));
        office.Known[ReportedUnits.Wards[0].Key] = With(With(office.Known[ReportedUnits.Wards[0].Key], "received", 2), "open", 2);

        var (now, closed) = (Read(office, ByUnit), Read(office, ByUnit, edition: 1));

        Assert.Contains(Texts(now[0]), line => line.Contains("Số liệu biết đến nay; kỳ đã có ấn bản số 1, chốt lúc 03:04 ngày 02/07/2025", StringComparison.Ordinal));
        Assert.Contains(Texts(closed[0]), line => line.Contains("Ấn bản số 1, chốt lúc", StringComparison.Ordinal));
        var ward = ReportedUnits.Wards[0].Name;
        Assert.Equal(2m, Row(now[0], ward)[Total].Number - Row(closed[0], ward)[Total].Number);
        Assert.Equal(
            ["Số lượng hồ sơ tiếp nhận – Tổng số: 2", "Số lượng hồ sơ tiếp nhận – Trong kỳ – Trực tiếp, dịch vụ bưu chính: 2", "Số lượng hồ sơ đang giải quyết – Tổng số: 2", "Số lượng hồ sơ đang giải quyết – Trong hạn: 2"],
            now[1].Where(row => row.Cells[0].Shown == ward).Select(row => $"{row.Cells[1]}: {row.Cells[4]}").ToArray());
    }

    [Fact]
    public void An_edition_shows_the_fields_that_it_kept()
    {
        var office = AnOffice(6);
        office.Closed[ReportedUnits.Province.Key] = Numbers(("received", 4), ("open", 4));
        office.ClosedParts = new(StringComparer.Ordinal) { ["Xây dựng"] = Numbers(("received", 4), ("open", 4)) };

        Assert.Equal(4m, Row(Read(office, ByField, edition: 1)[0], "Xây dựng")[Total].Number);

        office.ClosedParts = null;
        var rows = Read(office, ByField, edition: 1)[0];
        Assert.Equal((4m, 4m), (Row(rows, ByField.Rest)[Total].Number, Row(rows, ByField.Total)[Total].Number));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task There_is_no_edition_that_nobody_closed(int edition)
    {
        var office = AnOffice(7);
        if (edition > 1) office.Closed[ReportedUnits.Province.Key] = office.Known[ReportedUnits.Province.Key];

        await Assert.ThrowsAsync<ArgumentException>(() => Desk(office).MakeAsync(ReportedUnits.Province, ByUnit, ReportedUnits.Quarter, edition, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_period_that_is_over_is_asked_as_of_its_last_second_and_one_that_runs_as_of_now()
    {
        var (over, running) = (AnOffice(8), AnOffice(8));

        Read(over, ByField);
        Read(running, ByField, period: "2026");

        var hanoi = TimeSpan.FromHours(7);
        Assert.Equal((new DateTimeOffset(2025, 6, 30, 23, 59, 59, hanoi), new(2025, 4, 1, 0, 0, 0, hanoi), new(2025, 7, 1, 0, 0, 0, hanoi)), over.Asked[0]);
        Assert.Equal((null, new DateTimeOffset(2026, 1, 1, 0, 0, 0, hanoi), null), running.Asked[0]);
    }

    [Fact]
    public void Everything_wrong_with_a_layout_is_said_at_once()
    {
        var wrong = Assert.Throws<ReportLayoutException>(() => ReportLayout.Parse(Encoding.UTF8.GetBytes(
            """
            {"rows":"field","total":"T","colour":"red","columns":[{"heading":"A","sum":["recieved"]},{"heading":[],"rate":"best","sum":"open"},{"heading":"B","is":"name","width":0}],
             "checks":[{"whole":"a","parts":["b"]}]}
            """), "mine"));

        Assert.Equal(9, wrong.Problems.Count);
        foreach (var place in (string[])["colour", "columns[0].sum", "columns[1].sum", "columns[2].width", "unknown", "rest", "checks", "columns: a column has"])
            Assert.Contains(wrong.Problems, problem => problem.StartsWith(place, StringComparison.Ordinal));
    }

    private static ReportedUnits AnOffice(int seed)
    {
        var (office, dice) = (new ReportedUnits(), new Random(seed));
        foreach (var ward in ReportedUnits.Wards) office.Known[ward.Key] = With(ReportedUnits.SomeDossiers(dice), "handedOver", 1);
        office.Parts["Đất đai"] = ReportedUnits.SomeDossiers(dice);
        office.Parts["=Hộ tịch"] = ReportedUnits.SomeDossiers(dice);
        // Own dossiers, and totals that no dossier tells: each form has a row for what no other row has.
        office.Known[ReportedUnits.Province.Key] = ReportedUnits.Sum([.. office.Known.Values, .. office.Parts.Values, ReportedUnits.SomeDossiers(dice)]);
        return office;
    }

    private static ReportDesk Desk(ReportedUnits office) => new(office, office, new FixedClock());

    private static List<List<(long Number, TableCell[] Cells)>> Read(ReportedUnits office, ReportLayout layout, string period = ReportedUnits.Quarter, int? edition = null)
    {
        var stop = TestContext.Current.CancellationToken;
        using var file = new MemoryStream(MadeAsync(office, layout, period, edition).ToBlockingEnumerable(stop).Single());
        using var workbook = Workbook.Open(file, "report.xlsx", new(), stop);
        return [.. workbook.Find(null).Select(sheet => workbook.Read(sheet).RowsAsync(stop).ToBlockingEnumerable(stop).Select(row => (row.Number, row.Cells.ToArray())).ToList())];
    }

    private static async IAsyncEnumerable<byte[]> MadeAsync(ReportedUnits office, ReportLayout layout, string period, int? edition)
    {
        yield return await Desk(office).MakeAsync(ReportedUnits.Province, layout, period, edition, TestContext.Current.CancellationToken);
    }

    private static TableCell[] Row(IEnumerable<(long Number, TableCell[] Cells)> rows, string label) => rows.Single(row => row.Cells.Length > Total && row.Cells[1].Shown == label).Cells;

    private static List<string> Texts(IEnumerable<(long Number, TableCell[] Cells)> rows) => [.. rows.Select(row => row.Cells[0].Shown)];

    private static decimal Number(TableCell[] row, int column) => row[column].Number!.Value;

    private static Dictionary<string, long> Numbers(params (string Name, long Value)[] numbers) =>
        numbers.ToDictionary(number => number.Name, number => number.Value, StringComparer.Ordinal);

    private static IReadOnlyDictionary<string, long> With(IReadOnlyDictionary<string, long> numbers, string name, long more) => ReportedUnits.Sum([numbers, Numbers((name, more))]);
}
