using System.Text.Json;

namespace ParLive.Dashboard.Displays;

/// <summary>The file in which earlier versions kept the paired displays.</summary>
internal static class DisplayFile
{
    private const int Version = 1;

    /// <summary>Reads the displays.</summary>
    /// <exception cref="JsonException">The file is damaged.</exception>
    public static IReadOnlyList<PairedDisplay> Read(string path)
    {
        var content = JsonSerializer.Deserialize<Content>(File.ReadAllBytes(path), JsonSerializerOptions.Web);
        return content is { Version: Version, Displays: { } displays } && displays.All(IsWhole)
            ? [.. displays.Select(display => new PairedDisplay(display.Id, display.PassHash, display.Profile, display.Since))]
            : throw new JsonException($"{path} holds no displays that this version can read.");
    }

    private static bool IsWhole(Entry? display) =>
        display is { Id.Length: > 0, PassHash.Length: 64, Profile: { Name: not null, Unit: not null, Scenes: not null, Theme: not null, Language: not null } };

    private sealed record Content(int Version, IReadOnlyList<Entry>? Displays);

    private sealed record Entry(string Id, string PassHash, DisplayProfile Profile, DateTimeOffset Since);
}
