using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using ParLive.Reports.Csv;
using ParLive.Testing;

namespace ParLive.Reports.Tests;

public sealed class CsvTests
{
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    [Fact]
    public void Every_cell_comes_back_as_what_it_was() => Law.Holds(Some.Table, table =>
    {
        var (header, rows) = Read(Some.Report(table));

        var expected = table.Rows.Select(row => row.ToList()).ToList();
        Assert.Equal(expected.Count, rows.Count);
        Assert.Equal(header.Count, header.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        for (var row = 0; row < rows.Count; row++)
        {
            Assert.Equal(header.Count, rows[row].Count);
            for (var place = 0; place < table.Columns.Count; place++) AssertSame(expected[row][place], rows[row][place]);
        }
    });

    [Fact]
    public void No_text_can_be_taken_for_a_formula_and_numbers_stay_numbers() => Law.Holds(Some.Table, table =>
    {
        var (_, rows) = Read(Some.Report(table));
        var cells = table.Rows.SelectMany((row, at) => row.Select((cell, place) => (Cell: cell, Field: rows[at][place])));

        Assert.All(cells, pair =>
        {
            if (pair.Cell is ReportCell.Text)
                Assert.DoesNotContain(pair.Field.TrimStart() is { Length: > 0 } bare ? bare[0] : 'x', "=+-@|＝＋－＠");
            else if (pair.Cell is ReportCell.Whole or ReportCell.Number)
                Assert.Matches("^-?[0-9]+([.][0-9]+)?$", pair.Field);
        });
    });

    [Fact]
    public void The_header_is_the_first_line_and_every_row_says_its_moment_by_itself()
    {
        var bytes = Bytes(Some.Report(Some.Ranking(2)));
        var lines = Encoding.UTF8.GetString(bytes.AsSpan(Mark.Length)).Split("\r\n");

        Assert.Equal(Mark, bytes[..3]);
        Assert.Equal("Hạng,Đơn vị,Thay đổi hạng,Đúng hạn %,Điểm,Quá hạn,Nghe lần cuối,Hạn,Số liệu vào lúc,Khoảng thời gian,Loại đơn vị,So với,Bộ định nghĩa", lines[0]);
        Assert.Equal(
            "1–5,Phường Long Xuyên 1,-2,99.40,89.9,1038,2026-03-02T14:31:07+07:00,2026-03-09,2026-03-02T14:32:07+07:00,30 ngày và hôm nay,xã,2026-03-02T07:32:07+07:00,2026.3",
            lines[1]);
        Assert.Equal(4, lines.Length);
        Assert.Equal("", lines[3]);
    }

    [Fact]
    public void Several_tables_are_one_under_all_their_columns()
    {
        var rates = new ReportTable("rates", "Tỷ lệ", [new("name", "Tên"), new("percent", "%")], [[ReportCell.Of("đúng hạn"), ReportCell.Of(94.6m, 2)]]);
        var counts = new ReportTable("counts", "Số lượng", [new("name", "Tên"), new("count", "Số")], [[ReportCell.Of("đang mở"), ReportCell.Of(7L)]]);
        var (header, rows) = Read(Some.Report(rates, counts));

        Assert.Equal("Bảng|Tên|%|Số", string.Join('|', header.Take(4)));
        Assert.Equal("Tỷ lệ|đúng hạn|94.60|", string.Join('|', rows[0].Take(4)));
        Assert.Equal("Số lượng|đang mở||7", string.Join('|', rows[1].Take(4)));
    }

    private static void AssertSame(ReportCell cell, string field) => Assert.Equal(
        cell switch
        {
            ReportCell.Text(var words) => words,
            _ => field,
        },
        cell switch
        {
            ReportCell.Text => CsvText.Read(field),
            ReportCell.Number(var value, _) when decimal.Parse(field, CultureInfo.InvariantCulture) == value => field,
            ReportCell.Whole(var count) when long.Parse(field, CultureInfo.InvariantCulture) == count => field,
            ReportCell.Day(var day) when DateOnly.ParseExact(field, "yyyy-MM-dd", CultureInfo.InvariantCulture) == day => field,
            ReportCell.Moment(var at) when DateTimeOffset.Parse(field, CultureInfo.InvariantCulture) == at => field,
            ReportCell.Nothing when field.Length == 0 => field,
            _ => $"not {cell}",
        });

    private static byte[] Bytes(Report report)
    {
        using var stream = new MemoryStream();
        CsvReport.Write(report, stream);
        return stream.ToArray();
    }

    private static (List<string> Header, List<List<string>> Rows) Read(Report report)
    {
        using var reader = new StreamReader(new MemoryStream(Bytes(report)), Encoding.UTF8);
        using var parser = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { Mode = CsvMode.RFC4180 });
        var lines = new List<List<string>>();
        while (parser.Read()) lines.Add([.. parser.Record!]);
        return (lines[0], lines[1..]);
    }
}
