using System.Text.Json.Serialization;

namespace ParLive.Dashboard.Pages;

/// <summary>One scene of a screen's rotation, as its page tells the browser.</summary>
/// <param name="Scene">The scene.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Token">The token to join its view.</param>
/// <param name="Address">The page that starts with it.</param>
public sealed record SceneLink(
    [property: JsonPropertyName("scene")] string Scene, [property: JsonPropertyName("title")] string Title,
    [property: JsonPropertyName("token")] string Token, [property: JsonPropertyName("address")] string Address);
