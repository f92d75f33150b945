using System.Text.Json.Serialization;

namespace ParLive.Dashboard.Pages;

/// <summary>One step of a screen's rotation, as its page tells the browser.</summary>
/// <param name="Scene">The scene.</param>
/// <param name="Title">Its name for people; of another unit's overview, that unit's name.</param>
/// <param name="Token">The token to join its view.</param>
/// <param name="Address">The page that starts with it.</param>
/// <param name="Dwell">How many seconds it stays.</param>
/// <param name="Turn">Which turn of the rotation it belongs to; a turn shows several units one after the other.</param>
/// <param name="IsOptional">Whether it is left out while the unit has nothing for it.</param>
public sealed record SceneLink(
    [property: JsonPropertyName("scene")] string Scene, [property: JsonPropertyName("title")] string Title,
    [property: JsonPropertyName("token")] string Token, [property: JsonPropertyName("address")] string Address,
    [property: JsonPropertyName("dwell")] int Dwell, [property: JsonPropertyName("turn")] int Turn,
    [property: JsonPropertyName("optional")] bool IsOptional);
