using System.Text.Json.Serialization;

namespace ParLive.Dashboard.Displays;

/// <summary>What a screen is told when it asks.</summary>
/// <param name="State">waiting, full, paired or unknown.</param>
/// <param name="Build">The server's build.</param>
/// <param name="Code">The code to show while it waits.</param>
/// <param name="Wall">The address of its wall once it is paired.</param>
/// <param name="Display">What that address says of the display.</param>
/// <param name="Name">Its name.</param>
/// <param name="Reload">When it was last asked to load its page anew, in milliseconds of Unix time; 0 if never.</param>
/// <param name="Identify">When it was asked to show its name, in milliseconds of Unix time; 0 if not lately.</param>
public sealed record DisplayAnswer(
    [property: JsonPropertyName("state")] string State, [property: JsonPropertyName("build")] string Build,
    [property: JsonPropertyName("code")] string? Code = null, [property: JsonPropertyName("wall")] string? Wall = null,
    [property: JsonPropertyName("display")] string? Display = null, [property: JsonPropertyName("name")] string? Name = null,
    [property: JsonPropertyName("reload")] long Reload = 0, [property: JsonPropertyName("identify")] long Identify = 0);
