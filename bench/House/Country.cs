using System.Globalization;
using ParLive.Grains.Contracts;

namespace ParLive.House;

/// <summary>An invented country: so many provinces, districts and communes, each dealt to those above it in turn.</summary>
public sealed class Country(int provinces, int districts, int communes)
{
    /// <summary>The code of the root.</summary>
    public const string Root = "V";

    private static readonly DateOnly Since = new(2020, 1, 1);

    /// <summary>The codes of the communes.</summary>
    public IReadOnlyList<string> Communes { get; } = [.. Enumerable.Range(0, communes).Select(commune => Code('C', commune))];

    /// <summary>How many units there are.</summary>
    public int Count => 1 + provinces + districts + communes;

    /// <summary>The units, those above first.</summary>
    public IReadOnlyList<UnitEntry> Entries =>
    [
        new(Root, "Cả nước", null, "country", null, Since, "Asia/Ho_Chi_Minh"),
        .. Below('P', "province", provinces, static _ => Root),
        .. Below('D', "district", districts, district => Code('P', district % provinces)),
        .. Below('C', "commune", communes, commune => Code('D', commune % districts)),
    ];

    private static IEnumerable<UnitEntry> Below(char letter, string kind, int count, Func<int, string> parent) =>
        Enumerable.Range(0, count).Select(number => new UnitEntry(Code(letter, number), $"Unit {Code(letter, number)}", null, kind, parent(number), Since));

    private static string Code(char letter, int number) => letter + number.ToString("D5", CultureInfo.InvariantCulture);
}
