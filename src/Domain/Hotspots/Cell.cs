namespace ParLive.Domain.Hotspots;

/// <summary>A part of a unit's work that is watched by itself: all of it, a field, or a step.</summary>
/// <remarks>The default is the unit itself.</remarks>
/// <param name="Level">What kind of part.</param>
/// <param name="Name">The field or the step; null for the unit itself, empty where a dossier names none.</param>
public readonly record struct Cell(HotspotLevel Level, string? Name)
{
    /// <summary>The unit itself.</summary>
    public static Cell Whole => default;

    /// <summary>A field of it.</summary>
    public static Cell OfField(string? name) => new(HotspotLevel.Field, name ?? "");

    /// <summary>A step of its work.</summary>
    public static Cell OfStep(string name) => new(HotspotLevel.Step, name);
}
