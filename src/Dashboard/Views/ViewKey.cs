using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ParLive.Dashboard.Pages;
using ParLive.Grains.Contracts;

namespace ParLive.Dashboard.Views;

/// <summary>All that decides what a live view shows. Two screens with equal keys share one view and one rendering.</summary>
/// <remarks>Theme, dwell, distance and hold are the screen's own and are not here.</remarks>
/// <param name="Unit">The key of the unit.</param>
/// <param name="Scene">Which scene.</param>
/// <param name="Rows">The row-count class (<see cref="RowClass"/>).</param>
/// <param name="Kind">The kind of unit ranked, one of <see cref="UnitKinds"/>; null for the most numerous.</param>
/// <param name="Language">One of <see cref="Words.Languages"/>.</param>
/// <param name="Viewer">The class of viewer: what may be seen.</param>
/// <param name="Letter">
/// The smallest letter (<see cref="Pages.Sight"/>) where the scene has to know what fits before a browser draws it; 0 in all other scenes,
/// which are shared by screens of different letters.
/// </param>
public sealed record ViewKey(
    string Unit, SceneKind Scene, int Rows, string? Kind, string Language, string Viewer = ViewKey.Everyone, int Letter = 0)
{
    /// <summary>The class of a viewer who shows no pass.</summary>
    public const string Everyone = "everyone";

    private const string Page = "wall";

    /// <summary>The one text that stands for this key.</summary>
    public string Canonical =>
        string.Join('|', Page, Uri.EscapeDataString(Unit), Scene.Slug(), Rows.ToString(CultureInfo.InvariantCulture), Kind ?? "", Language, Viewer, Letter.ToString(CultureInfo.InvariantCulture));

    /// <summary>Reads a canonical text back; refuses every value outside the closed lists.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out ViewKey? key)
    {
        key = text.Split('|') is [Page, var unit, var scene, var rows, var kind, var language, Everyone, var letter]
            && Slugs.TryScene(scene, out var sceneKind)
            && int.TryParse(rows, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && RowClass.IsClass(count)
            && (kind.Length == 0 || UnitKinds.Contains(kind))
            && Words.IsLanguage(language)
            && int.TryParse(letter, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && (size == 0 || Sight.IsLetter(size))
                ? new ViewKey(Uri.UnescapeDataString(unit), sceneKind, count, kind.Length == 0 ? null : kind, language) { Letter = size }
                : null;
        return string.Equals(key?.Canonical, text, StringComparison.Ordinal);
    }
}
