using System.Globalization;

namespace ParLive.Reports.Tests;

/// <summary>Reports nobody cares about.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Monday = new(2026, 3, 2, 14, 32, 7, TimeSpan.FromHours(7));

    public static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>A name of sixty letters, as a unit that was merged twice may have.</summary>
    public const string LongName = "Trung tâm Phục vụ hành chính công xã Nguyễn Việt Khái – Phú M";

    private static readonly string[] Pieces =
    [
        "=1+1", "+84", "-5", "@SUM(A1)", "\tx", "\r", "\n", "|cmd", "＝1", "'=x", "''+1", "'", "plain", "Ủy ban nhân dân xã Ẳng Nưa", "a,b", "say \"no\"", "two\r\nlines",
        "  =2", " ", "00123", "1e5", "TRUE", "02/03/2026", "<b>", "_x000D_", "📄", "e\u0302\u0301", "", ";", "—",
    ];

    public static ReportPhrases Phrases { get; } = new()
    {
        Page = "trang {0} / {1}",
        LeftOut = "Còn {0:N0} dòng không in ở đây; {1:N0} dòng đầu ở trên.",
        Empty = "Không có dòng nào.",
        Definitions = "Cách tính",
        Subject = "Mục",
        Meaning = "Nội dung",
        Version = "Phiên bản",
        Table = "Bảng",
    };

    public static Report Report(params IReadOnlyList<ReportTable> tables) => new()
    {
        Title = "Xếp hạng đúng hạn",
        Unit = "Tỉnh An Giang (mô phỏng)",
        AsOf = Monday,
        Culture = Vietnamese,
        Facts =
        [
            new("Số liệu vào lúc", ReportCell.Of(Monday)), new("Khoảng thời gian", ReportCell.Of("30 ngày và hôm nay")), new("Loại đơn vị", ReportCell.Of("xã")),
            new("So với", ReportCell.Of(Monday.AddHours(-7))), new("Bộ định nghĩa", ReportCell.Of("2026.3")),
        ],
        Tables = tables,
        Definitions = [new("Đúng hạn %", "(kết quả trước hạn + đúng ngày hẹn) / mọi kết quả; so sánh theo ngày", "onTimeByDate v1, half-up 2")],
        Notes = ["Chưa nhận được dữ liệu nào của 2 đơn vị."],
        Phrases = Phrases,
    };

    /// <summary>A ranking of so many units.</summary>
    public static ReportTable Ranking(int rows, string? name = null) => new(
        "ranking", "Xếp hạng",
        [
            new("rank", "Hạng") { IsNumeric = true }, new("unit", "Đơn vị"), new("moved", "Thay đổi hạng") { IsNumeric = true, IsChange = true },
            new("onTime", "Đúng hạn %") { IsNumeric = true }, new("score", "Điểm") { IsNumeric = true }, new("overdue", "Quá hạn") { IsNumeric = true },
            new("heard", "Nghe lần cuối"), new("due", "Hạn"),
        ],
        Enumerable.Range(1, rows).Select(row => (IReadOnlyList<ReportCell>)
        [
            ReportCell.Of($"{row}–{row + 4}"), ReportCell.Of(name ?? $"Phường Long Xuyên {row}"), ReportCell.Of((long)(row % 7) - 3), ReportCell.Of(99.5m - (row / 10m), 2),
            ReportCell.Of(90m - (row / 7m), 1), ReportCell.Of(1_038L * row), row % 9 == 0 ? ReportCell.None : ReportCell.Of(Monday.AddMinutes(-row)), ReportCell.Of(new DateOnly(2026, 3, 9)),
        ]));

    /// <summary>A table of cells of every kind, the same for the same seed.</summary>
    public static ReportTable Table(int seed)
    {
        var dice = new Random(seed);
        var columns = Enumerable.Range(0, dice.Next(1, 7)).Select(place => new ReportColumn($"c{place}", Words(dice, at: place)) { IsChange = dice.Next(4) == 0 }).ToList();
        var rows = Enumerable.Range(0, dice.Next(0, 12)).Select(_ => (IReadOnlyList<ReportCell>)[.. columns.Select(_ => Cell(dice))]).ToList();
        return new("t", Words(dice, at: 99), columns, rows);
    }

    private static string Words(Random dice, int at) => $"{Pieces[dice.Next(Pieces.Length)]} {at}";

    private static ReportCell Cell(Random dice) => dice.Next(8) switch
    {
        0 => ReportCell.None,
        1 => ReportCell.Of(dice.NextInt64(-1_000_000, 1_000_000)),
        2 => Number(dice),
        3 => ReportCell.Of(DateOnly.FromDayNumber(dice.Next(700_000, 760_000))),
        4 => ReportCell.Of(Monday.AddSeconds(dice.Next(-100_000_000, 100_000_000))),
        _ => ReportCell.Of(string.Concat(Enumerable.Range(0, dice.Next(1, 4)).Select(_ => Pieces[dice.Next(Pieces.Length)]))),
    };

    private static ReportCell Number(Random dice)
    {
        var decimals = dice.Next(0, 5);
        return ReportCell.Of(Math.Round(dice.Next(-1_000_000, 1_000_000) / 7_919m, decimals), decimals);
    }
}
