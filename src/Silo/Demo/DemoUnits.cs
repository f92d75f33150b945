using ParLive.Grains.Contracts;

namespace ParLive.Silo.Demo;

/// <summary>The units of the simulated province: Long Xuyên with its wards and communes of 2024, and those of Cần Thơ that the press names.</summary>
internal static class DemoUnits
{
    /// <summary>The code of the root.</summary>
    public const string Root = "MP";

    /// <summary>The code of the city whose published counts are the history.</summary>
    public const string LongXuyen = "883";

    /// <summary>The code of the ward that promises results on the same day.</summary>
    public const string TraNoc = "31153";

    private static readonly DateOnly Since = new(2020, 1, 1);

    /// <summary>The wards and communes of Long Xuyên.</summary>
    public static IReadOnlyList<(string Code, string Name)> Communes { get; } =
    [
        ("30280", "Phường Mỹ Bình"), ("30283", "Phường Mỹ Long"), ("30286", "Phường Mỹ Xuyên"), ("30289", "Phường Bình Đức"),
        ("30292", "Phường Bình Khánh"), ("30295", "Phường Mỹ Phước"), ("30298", "Phường Mỹ Quý"), ("30301", "Phường Mỹ Thới"),
        ("30304", "Phường Mỹ Thạnh"), ("30307", "Phường Mỹ Hòa"), ("30310", "Xã Mỹ Khánh"), ("30313", "Xã Mỹ Hòa Hưng"),
    ];

    private static readonly (string Code, string Name)[] Districts =
    [
        ("916", "Quận Ninh Kiều"), ("917", "Quận Ô Môn"), ("918", "Quận Bình Thủy"), ("919", "Quận Cái Răng"), ("923", "Quận Thốt Nốt"),
        ("924", "Huyện Vĩnh Thạnh"), ("925", "Huyện Cờ Đỏ"), ("926", "Huyện Phong Điền"), ("927", "Huyện Thới Lai"),
    ];

    private static readonly (string Code, string Name)[] Departments =
        [("H13.11", "Sở Nội vụ"), ("H13.18", "Sở Tư pháp"), ("H13.22", "Sở Xây dựng")];

    /// <summary>All units, each parent before its children.</summary>
    public static IReadOnlyList<UnitEntry> All { get; } =
    [
        new(Root, "Tỉnh mô phỏng", "Simulated province", "province", null, Since, "Asia/Ho_Chi_Minh", Simulated: true,
            Note: "Tên, số liệu 2024 theo báo chí; hồ sơ hằng ngày do máy sinh ra."),
        new(LongXuyen, "Thành phố Long Xuyên", "Long Xuyên city", "district", Root, Since),
        .. Communes.Select(commune => new UnitEntry(
            commune.Code, commune.Name, null, commune.Name.StartsWith("Xã", StringComparison.Ordinal) ? "commune" : "ward", LongXuyen, Since)),
        new("92", "Thành phố Cần Thơ", "Cần Thơ city", "city", Root, Since),
        .. Districts.Select(district => new UnitEntry(district.Code, district.Name, null, "district", "92", Since)),
        .. Departments.Select(department => new UnitEntry(department.Code, department.Name, null, "department", "92", Since)),
        new(TraNoc, "Phường Trà Nóc", null, "ward", "918", Since),
    ];

    /// <summary>The units where clerks are at work, with the share of late results that each tends to.</summary>
    public static IReadOnlyList<(string Code, int DossiersADay, double Lateness)> AtWork { get; } =
    [
        .. Communes.Select((commune, place) => (commune.Code, 4 + (place * 5 % 11), 0.02 + (0.016 * (place * 7 % 12)))),
        .. Districts.Select((district, place) => (district.Code, 8 + (place * 3 % 9), 0.03 + (0.02 * (place * 5 % 9)))),
        .. Departments.Select((department, place) => (department.Code, 3 + place, 0.05 + (0.04 * place))),
        (TraNoc, 5, 0.0),
    ];
}
