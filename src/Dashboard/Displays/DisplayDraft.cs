using System.Globalization;
using Microsoft.AspNetCore.Http;
using ParLive.Dashboard.Views;
using ParLive.Grains.Access;

namespace ParLive.Dashboard.Displays;

/// <summary>What somebody typed about a display, right or wrong.</summary>
/// <param name="Name">What people call the screen.</param>
/// <param name="Unit">A key or code of a unit.</param>
/// <param name="Scenes">Scenes as an address names them.</param>
/// <param name="Dwell">Seconds.</param>
/// <param name="Distance">Metres.</param>
/// <param name="Size">Inches.</param>
/// <param name="Theme">day, night or auto.</param>
/// <param name="Language">A language.</param>
/// <param name="Shifts">Whether the picture moves a little.</param>
public sealed record DisplayDraft(
    string Name, string Unit, IReadOnlyList<string> Scenes, string Dwell, string Distance, string Size, string Theme, string Language, bool Shifts)
{
    /// <summary>The longest name of a display.</summary>
    public const int LongestName = 60;

    /// <summary>The themes there are.</summary>
    public static readonly IReadOnlyList<string> Themes = ["auto", "day", "night"];

    /// <summary>What a form starts with.</summary>
    public static DisplayDraft Empty(string unit, string language) =>
        new("", unit, ["overview", "ranking", "hotspots"], "20", "3", "55", "auto", language, Shifts: true);

    /// <summary>What a display has now.</summary>
    public static DisplayDraft Of(DisplayProfile profile) => new(
        profile.Name, profile.Unit, profile.Scenes.Split(','), profile.Dwell.ToString(CultureInfo.InvariantCulture),
        profile.Distance.ToString(CultureInfo.InvariantCulture), profile.Size.ToString(CultureInfo.InvariantCulture), profile.Theme, profile.Language, profile.Shifts);

    /// <summary>What a form says.</summary>
    public static DisplayDraft From(IFormCollection form) => new(
        Plain(form["name"].ToString()), form["unit"].ToString().Trim(), [.. form["scene"].OfType<string>()], form["dwell"].ToString().Trim(),
        form["distance"].ToString().Trim(), form["size"].ToString().Trim(), form["theme"].ToString(), form["language"].ToString(), form["shift"] == "on");

    /// <summary>What it comes to; otherwise the key of the words that say what is wrong.</summary>
    public (DisplayProfile? Profile, string? Problem) Judge(IUnitFeed feed)
    {
        var scenes = Scenes.Where(scene => Slugs.TryScene(scene, out _)).Distinct(StringComparer.Ordinal).ToList();
        return Name.Length is 0 or > LongestName ? (null, "displays.wrong.name")
            : Unit.Length == 0 || feed.Find(Unit) is not { } unit ? (null, "displays.wrong.unit")
            : scenes.Count == 0 ? (null, "displays.wrong.scenes")
            : Number(Dwell, 5, 3_600) is not { } dwell ? (null, "displays.wrong.dwell")
            : Number(Distance, 0.5m, 30) is not { } distance ? (null, "displays.wrong.distance")
            : Number(Size, 10, 300) is not { } size ? (null, "displays.wrong.size")
            : (new DisplayProfile(Name, unit.Key, string.Join(',', scenes), (int)dwell, distance, (int)size, ThemeOf(Theme), LanguageOf(Language), Shifts), null);
    }

    private static string ThemeOf(string theme) => Themes.Contains(theme, StringComparer.Ordinal) ? theme : "auto";

    private static string LanguageOf(string language) => Words.IsLanguage(language) ? language : Words.DefaultLanguage;

    // Vietnamese keyboards write a comma.
    private static decimal? Number(string text, decimal least, decimal most) =>
        decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : null;

    // Blanks are one blank, and what cannot be seen has no place in a name.
    private static string Plain(string name) => string.Join(' ', new string([.. name.Normalize().Select(letter => char.IsControl(letter) || IsUnseen(letter) ? ' ' : letter)])
        .Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static bool IsUnseen(char letter) => CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
