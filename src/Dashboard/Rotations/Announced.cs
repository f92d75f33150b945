using System.Text.Json.Serialization;

namespace ParLive.Dashboard.Rotations;

/// <summary>What a rotation has to know beside the scene that it shows.</summary>
/// <param name="Empty">The scenes for which the unit has nothing.</param>
/// <param name="Alarms">The hotspots that ask somebody to act, the worst first; null while nobody has looked for them.</param>
public sealed record Announced(
    [property: JsonPropertyName("empty")] IReadOnlyList<string> Empty, [property: JsonPropertyName("alarms")] IReadOnlyList<Alarm>? Alarms)
{
    /// <summary>Whether a screen that was told the one need not be told the other.</summary>
    public bool SaysTheSameAs(Announced? other) => other is not null && Empty.SequenceEqual(other.Empty, StringComparer.Ordinal)
        && (Alarms is null ? other.Alarms is null : other.Alarms is not null && Alarms.SequenceEqual(other.Alarms));
}
