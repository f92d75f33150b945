using ParLive.Dashboard.Administration;
using ParLive.Dashboard.Pages;
using ParLive.Grains.Contracts;

namespace ParLive.Dashboard.Displays;

/// <summary>What the page of displays is made of.</summary>
/// <param name="Document">The page around it.</param>
/// <param name="Rooms">The rooms of the administration that the visitor may enter.</param>
/// <param name="Displays">All displays.</param>
/// <param name="Units">Units to choose from.</param>
/// <param name="Now">The moment.</param>
/// <param name="Zone">The zone of the clocks.</param>
/// <param name="Typed">What was typed to pair a display.</param>
/// <param name="Code">The code that was typed.</param>
/// <param name="Said">The key of the words that say what was done or what is wrong; null for none.</param>
/// <param name="IsWrong">Whether they say what is wrong.</param>
/// <param name="About">The display that was to be changed, and what was typed for it; null where another thing was asked.</param>
public sealed record DisplaysModel(
    DocumentModel Document, IReadOnlyList<AdminRoom> Rooms, IReadOnlyList<ListedDisplay> Displays, IReadOnlyList<UnitInfo> Units, DateTimeOffset Now, string Zone,
    DisplayDraft Typed, string Code, string? Said, bool IsWrong, (string Id, DisplayDraft Typed)? About)
{
    /// <summary>The address of the page in its language, or of something of a display's.</summary>
    public string Address(string path = "") =>
        $"displays{path}{(Document.Language == Words.DefaultLanguage ? "" : $"?lang={Document.Language}")}";
}
