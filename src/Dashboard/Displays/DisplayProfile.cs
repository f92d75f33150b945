using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace ParLive.Dashboard.Displays;

/// <summary>What a display shows, and how.</summary>
/// <param name="Name">What people call the screen.</param>
/// <param name="Unit">The key of the unit whose wall it is.</param>
/// <param name="Scenes">The scenes in rotation, as an address names them, with commas.</param>
/// <param name="Dwell">How many seconds each stays.</param>
/// <param name="Distance">How many metres away people stand.</param>
/// <param name="Size">The screen's diagonal in inches.</param>
/// <param name="Theme">day, night or auto.</param>
/// <param name="Language">One of <see cref="Words.Languages"/>.</param>
/// <param name="Shifts">Whether the picture moves by a few pixels over the hours, so that nothing burns into the glass.</param>
public sealed record DisplayProfile(
    string Name, string Unit, string Scenes, int Dwell, decimal Distance, int Size, string Theme, string Language, bool Shifts)
{
    /// <summary>The wall's address for anybody, relative to the site's root.</summary>
    [JsonIgnore]
    public string Wall => string.Create(
        CultureInfo.InvariantCulture,
        $"wall/{Uri.EscapeDataString(Unit)}?scenes={Scenes}&dwell={Dwell}&distance={Distance}&size={Size}&theme={Theme}&lang={Language}{(Shifts ? "" : "&shift=off")}");

    /// <summary>What the display's address says of it: another one after each change, so that a screen knows that it shows something else than it should.</summary>
    public string StampOf(string id) =>
        $"{id}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Wall}\n{Name}")).AsSpan(0, 4))}";

    /// <summary>The wall's address for the display itself.</summary>
    public string WallOf(string id) => $"{Wall}&display={StampOf(id)}";
}
