using System.Globalization;

namespace ParLive.Acceptance.Scale;

/// <summary>An invented country: a root, provinces, districts and communes, whose codes name those above them.</summary>
internal sealed class Country
{
    /// <summary>The code of the root.</summary>
    public const string Root = "VN";

    public Country(Size size, Dice dice)
    {
        Provinces = [.. Enumerable.Range(1, size.Provinces).Select(province => province.ToString("D2", CultureInfo.InvariantCulture))];
        Districts = Below(Provinces, size.Districts, "D3", dice);
        Communes = Below(Districts, size.Communes, "D5", dice);
    }

    public IReadOnlyList<string> Provinces { get; }

    public IReadOnlyList<string> Districts { get; }

    public IReadOnlyList<string> Communes { get; }

    /// <summary>The table of its units, as an operator imports it.</summary>
    public IEnumerable<string> Table =>
    [
        "code,name,kind,parent,since,zone",
        $"{Root},Cả nước,department,,2020-01-01,Asia/Ho_Chi_Minh",
        .. Provinces.Select(province => $"{province},Tỉnh {province},province,{Root},2020-01-01,"),
        .. Districts.Select(district => $"{district},Huyện {district},district,{Above(district)},2020-01-01,"),
        .. Communes.Select(commune => $"{commune},Xã {commune},commune,{Above(commune)},2020-01-01,"),
    ];

    /// <summary>A unit and all above it.</summary>
    public static IEnumerable<string> Line(string unit)
    {
        for (var above = unit; above.Length > 0; above = Above(above)) yield return above;
        yield return Root;
    }

    private static string Above(string unit) => unit.LastIndexOf('.') is > 0 and var dot ? unit[..dot] : "";

    private static List<string> Below(IReadOnlyList<string> above, int count, string format, Dice dice) =>
    [
        .. Enumerable.Range(0, count).Select(place =>
            $"{above[place < above.Count ? place : dice.Next(above.Count)]}.{(place + 1).ToString(format, CultureInfo.InvariantCulture)}"),
    ];
}
