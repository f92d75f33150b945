using System.Text.Encodings.Web;
using System.Text.Json;

namespace ParLive.Dashboard.Displays;

/// <summary>The paired displays on disk: written beside and moved over, so that the file holds all of before or all of after.</summary>
internal static class DisplayFile
{
    private const int Version = 1;

    // Names as they are, so that whoever opens the file can read them; it is no page.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        // What is worked out from the rest is no second truth to be kept.
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Reads the displays; none where there is no file.</summary>
    /// <exception cref="JsonException">The file is damaged, or written by a later version.</exception>
    public static IReadOnlyList<PairedDisplay> Read(string path)
    {
        if (!File.Exists(path))
            return [];
        var content = JsonSerializer.Deserialize<Content>(File.ReadAllBytes(path), Json);
        return content is { Version: Version, Displays: { } displays } && displays.All(IsWhole)
            ? displays
            : throw new JsonException($"{path} holds no displays that this version can read.");
    }

    /// <summary>Writes the displays; returns when they are on the disk.</summary>
    public static void Write(string path, IReadOnlyList<PairedDisplay> displays)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var fresh = path + ".new";
        using (var file = new FileStream(fresh, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            JsonSerializer.Serialize(file, new Content(Version, displays), Json);
            file.Flush(flushToDisk: true);
        }
        File.Move(fresh, path, overwrite: true);
    }

    /// <summary>Puts a damaged file aside, so that what is left of it is not written over.</summary>
    public static string SetAside(string path, DateTimeOffset now)
    {
        var aside = $"{path}.{now:yyyyMMdd'T'HHmmss}.damaged";
        File.Move(path, aside, overwrite: true);
        return aside;
    }

    private static bool IsWhole(PairedDisplay? display) =>
        display is { Id.Length: > 0, PassHash.Length: 64, Profile: { Name: not null, Unit: not null, Scenes: not null, Theme: not null, Language: not null } };

    private sealed record Content(int Version, IReadOnlyList<PairedDisplay>? Displays);
}
