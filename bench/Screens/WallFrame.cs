using System.Text.Json.Serialization;

namespace ParLive.Screens;

/// <summary>A frame as it comes to a screen.</summary>
internal sealed record WallFrame
{
    [JsonPropertyName("v")]
    public string View { get; init; } = "";

    [JsonPropertyName("e")]
    public string Epoch { get; init; } = "";

    [JsonPropertyName("o")]
    public long Offset { get; init; }

    [JsonPropertyName("at")]
    public long At { get; init; }

    [JsonPropertyName("w")]
    public string? Whole { get; init; }

    [JsonPropertyName("f")]
    public Dictionary<string, string>? Fragments { get; init; }
}
