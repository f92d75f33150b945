using System.Text.Json.Serialization;

namespace ParLive.Dashboard.Rotations;

/// <summary>What a rotation has to know beside the scene that it shows.</summary>
/// <param name="Empty">The scenes for which the unit has nothing.</param>
/// <param name="Alarms">The hotspots that ask somebody to act, the worst first; null while nobody has looked for them.</param>
public sealed record Announced(
    [property: JsonPropertyName("empty")] IReadOnlyList<string> Empty, [property: JsonPropertyName("alarms")] IReadOnlyList<Alarm>? Alarms);
