using System.Text.Json.Serialization;

namespace ParLive.Dashboard.Rotations;

/// <summary>A hotspot that asks somebody to act, as a rotation is told of it.</summary>
/// <param name="Key">What tells it from every other one, also from an earlier one of the same unit.</param>
/// <param name="Why">Who and what it is, in a few words.</param>
public sealed record Alarm([property: JsonPropertyName("key")] string Key, [property: JsonPropertyName("why")] string Why);
