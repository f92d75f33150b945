using System.Globalization;
using ParLive.Dashboard.Figures;
using ParLive.Grains.Contracts;
using ParLive.Grains.Contracts.Judgements;

namespace ParLive.Dashboard.Tests.Feeds;

/// <summary>Values nobody cares about, and figures that add up.</summary>
internal static class Some
{
    public const string Zone = "Asia/Ho_Chi_Minh";

    public static readonly DateTimeOffset Monday = new(2026, 3, 2, 7, 32, 7, TimeSpan.Zero);

    private static readonly string[] Names =
    [
        "Phường Long Xuyên", "Phường Châu Đốc", "Xã Thoại Sơn", "Phường Bình Đức", "Xã Chợ Mới", "Phường Rạch Giá", "Phường Hà Tiên",
        "Xã Châu Thành", "Phường Tân Châu", "Phường Vĩnh Tế", "Xã Tri Tôn", "Xã Óc Eo", "Xã Phú Hòa", "Phường Mỹ Thới", "Xã Cần Đăng",
        "Xã Vĩnh Hanh", "Xã An Cư", "Phường Tịnh Biên", "Xã Núi Cấm", "Phường Thới Sơn", "Xã Ba Chúc", "Xã Ô Lâm", "Xã Cô Tô", "Xã Hội An",
        "Xã Long Điền", "Xã Nhơn Mỹ", "Xã Long Kiến", "Đặc khu Thổ Châu", "Đặc khu Phú Quốc", "Đặc khu Kiên Hải", "Xã Hòn Đất", "Xã Bình Sơn",
        "Xã Sơn Kiên", "Xã Giồng Riềng",
    ];

    public static UnitInfo Province(int children = 34, bool simulated = false, string note = "", string name = "Tỉnh An Giang") =>
        new("91@2025-07-01", "91", name, "An Giang Province", "province", null, Zone, children, simulated, note);

    public static UnitInfo Commune(int number, string? name = null, string? nameEn = null) => new(
        $"{30_000 + number}@2025-07-01", $"{30_000 + number}", name ?? Names[number % Names.Length], nameEn ?? $"Commune {number + 1}", "commune",
        "91@2025-07-01", Zone, 0, false, "");

    public static RateReading Rate(long part, long whole)
    {
        var percent = whole == 0 ? (decimal?)null : Math.Round(100m * part / whole, 2, MidpointRounding.AwayFromZero);
        return new(part, whole, percent, percent?.ToString("F2", CultureInfo.InvariantCulture) ?? "—");
    }

    public static TrustReading Trust(bool heard = true, bool? conserved = true, int below = 34, int heardFrom = 32, bool simulated = false) =>
        new(conserved, Monday, heard ? Monday : null, heard ? Monday : null, below, heardFrom, simulated);

    public static UnitReading Reading(UnitInfo unit, DateTimeOffset asOf, long overdue = 1_038, TrustReading? trust = null)
    {
        var today = DateOnly.FromDateTime(Shown.In(asOf, unit.Zone).DateTime);
        var days = Enumerable.Range(0, 31).Select(day => Day(today.AddDays(day - 30), day, overdue)).ToList();
        return new(
            unit, asOf, Figures(unit, asOf, 1_284, 1_197, overdue, Rate(1_130, 1_197)),
            Figures(unit, asOf, 38_020, 37_410, overdue, Rate(35_390, 37_410)), Figures(unit, asOf, 36_090, 35_800, 961, Rate(34_046, 35_800)), days,
            trust ?? Trust());
    }

    public static BoardReading Board(UnitInfo unit, DateTimeOffset asOf, IReadOnlyList<BoardRow> rows, TrustReading? trust = null) =>
        new(unit, asOf, "commune", ["commune", "department"], Rate(rows.Sum(row => row.OnTime.Part), rows.Sum(row => row.OnTime.Whole)), rows,
            trust ?? Trust())
        { Edition = new RankingEditionReading(asOf, "cadence", "onTime", "2026.3", asOf.AddHours(-7), "startOfDay", rows.Count(row => row.Rank is not null), 93.1m) };

    public static BoardRow Row(int? rank, int number, long part = 900, long whole = 1_000, long overdue = 4, DateTimeOffset? heard = null, string? name = null)
    {
        var unit = Commune(number, name);
        return new(
            rank, unit.Key, unit.Name, unit.NameEn, Rate(part, whole), whole + 60, 240 + (number * 3), overdue, 30 + number, Rate(whole - 120, whole),
            heard ?? Monday)
        {
            Feed = "live",
            NotRanked = rank is null ? "tooLittleVolume" : null,
            Mark = overdue >= 50 ? "act" : overdue >= 14 ? "watch" : null,
            Plan = Rate(12, 14),
            Standing = rank is { } place
                ? new StandingReading(place, Math.Max(1, place - 1), place + 3, place, place + 2, 100m * part / whole, (100m * part / whole) - 1.2m, Math.Min(100, (100m * part / whole) + 1.1m), number % 3 == 0 ? null : 2 - number)
                : null,
        };
    }

    /// <summary>So many ranked communes, best first, the last ones with a heavy load, and then some never heard from.</summary>
    public static IReadOnlyList<BoardRow> Rows(int ranked, int silent = 0) =>
    [
        .. Enumerable.Range(0, ranked).Select(number =>
            Row(number + 1, number, 979 - (number * 5), 1_000, number < ranked - 6 ? 2 + (number % 7) : 14 + ((number - ranked + 7) * 6))),
        .. Enumerable.Range(ranked, silent).Select(number => Row(null, number, 0, 0, 0) with { LastAccepted = null, Received = 0, Open = 0, DueSoon = 0, Feed = "lost", NotRanked = "lostFeed" }),
    ];

    private static FiguresReading Figures(UnitInfo unit, DateTimeOffset asOf, long received, long resolved, long overdue, RateReading onTime) => new(
        unit.Key, asOf, "minute", asOf.AddDays(-30), null,
        new Dictionary<string, long>(StringComparer.Ordinal)
        {
            [FigureNames.Received] = received,
            [FigureNames.Resolved] = resolved,
            [FigureNames.Open] = 9_820,
            [FigureNames.OpenOverdue] = overdue,
            [FigureNames.DueSoon] = 2_415,
        },
        new Dictionary<string, RateReading>(StringComparer.Ordinal)
        {
            [FigureNames.OnTimeByDate] = onTime,
            [FigureNames.Online] = Rate(received * 834 / 1_000, received),
        });

    private static DayReading Day(DateOnly date, int day, long overdue)
    {
        var free = date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        var rates = new Dictionary<string, RateReading>(StringComparer.Ordinal)
        {
            [FigureNames.OnTimeByDate] = free ? Rate(0, 0) : Rate(940 + (day * 7 % 23), 1_000),
            [FigureNames.Online] = free ? Rate(0, 0) : Rate(800 + day + (day * 5 % 11), 1_000),
        };
        var measures = new Dictionary<string, long>(StringComparer.Ordinal)
        {
            [FigureNames.Received] = free ? 40 : 1_200 + (day * 37 % 210),
            [FigureNames.Resolved] = free ? 12 : 1_150 + (day * 53 % 190),
            [FigureNames.Open] = 9_000 + (day * 25),
            [FigureNames.OpenOverdue] = overdue - 120 + (day * 4) + (day * 13 % 17),
            [FigureNames.DueSoon] = 2_100 + (day * 10) + (day * 91 % 130),
        };
        return new(date, measures, rates);
    }
}
