using ParLive.Grains.Contracts;
using ParLive.Grains.Contracts.Judgements;

namespace ParLive.Dashboard.Scenes;

/// <summary>The name of a unit in a language.</summary>
public static class UnitNames
{
    /// <summary>Of a unit.</summary>
    public static string Of(UnitInfo unit, string language) => IsEnglish(language) ? unit.NameEn : unit.Name;

    /// <summary>Of a row.</summary>
    public static string Of(BoardRow row, string language) => IsEnglish(language) ? row.NameEn : row.Name;

    /// <summary>Of the unit of a feed.</summary>
    public static string Of(FeedLine line, string language) => IsEnglish(language) ? line.NameEn : line.Name;

    /// <summary>Of the unit of a hotspot; the worst, where there are several.</summary>
    public static string Of(HotspotLine line, string language) => IsEnglish(language) ? line.NameEn : line.Name;

    /// <summary>In the order of their names as the language sorts them.</summary>
    public static IReadOnlyList<UnitInfo> Sorted(IEnumerable<UnitInfo> units, string language) =>
        [.. units.OrderBy(unit => Of(unit, language), StringComparer.Create(Words.CultureOf(language), ignoreCase: true))];

    /// <summary>The address of a unit's page, relative to the site's root.</summary>
    public static string Address(string unit, string language) =>
        $"unit/{Uri.EscapeDataString(unit)}{In(language)}";

    /// <summary>The address of a unit's wall, relative to the site's root.</summary>
    public static string WallAddress(string unit, string language) => $"wall/{Uri.EscapeDataString(unit)}{In(language)}";

    /// <summary>The address where a meeting about a unit is prepared, relative to the site's root.</summary>
    public static string MeetingAddress(string unit, string language) => $"meeting/{Uri.EscapeDataString(unit)}{In(language)}";

    /// <summary>The address where a unit's dossiers stand by official, relative to the site's root.</summary>
    public static string DeskAddress(string unit, string language) => $"desk/{Uri.EscapeDataString(unit)}{In(language)}";

    private static bool IsEnglish(string language) => language is "en";

    private static string In(string language) => language is Words.DefaultLanguage ? "" : $"?lang={language}";
}
