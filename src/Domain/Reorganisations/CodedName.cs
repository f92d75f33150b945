using ParLive.Domain.Units;

namespace ParLive.Domain.Reorganisations;

/// <summary>A name and a code, as tables name units.</summary>
/// <param name="Name">The name with the word of its kind, cleaned.</param>
/// <param name="Code">The code.</param>
internal sealed record CodedName(string Name, string Code)
{
    private static readonly (string Word, string Kind)[] Communes =
        [("xã", "commune"), ("phường", "ward"), ("thị trấn", "commune"), ("đặc khu", "special-zone")];

    /// <summary>What a commune of this name is; null if the name does not say.</summary>
    public string? Kind =>
        Array.Find(Communes, pair => NameFold.Of(Name).StartsWith(NameFold.Of(pair.Word) + " ", StringComparison.Ordinal)).Kind;

    /// <summary>What a province of this name is.</summary>
    public string ProvinceKind => NameFold.Of(Name).StartsWith(NameFold.Of("thành phố"), StringComparison.Ordinal) ? "city" : "province";

    /// <summary>A name and a code; null if one of them cannot be.</summary>
    public static CodedName? Of(string name, string code)
    {
        var (cleanName, cleanCode) = (NameFold.Clean(name), NameFold.Clean(code));
        return cleanName.Length is > 0 and <= 200 && UnitKey.IsCode(cleanCode) ? new CodedName(cleanName, cleanCode) : null;
    }

    /// <summary>Reads <c>Tỉnh An Giang (91)</c>; null if it is no such thing.</summary>
    public static CodedName? Parse(string text)
    {
        var clean = NameFold.Clean(text);
        var open = clean.LastIndexOf('(');
        return open > 0 && clean.EndsWith(')') ? Of(clean[..open], clean[(open + 1)..^1]) : null;
    }

    /// <summary>Whether a unit has this name on a day.</summary>
    public bool Names(Unit unit, NodaTime.LocalDate day) =>
        NameFold.AreSame(Name, unit.NameOn(day)?.Vietnamese ?? unit.Name);
}
