using ParLive.Domain.Events;

namespace ParLive.Domain.Indices;

/// <summary>The name under which a unit keeps the events of one of its indices.</summary>
/// <remarks>
/// An index has the same id in every unit, and the home of a matter follows from its name alone; so the unit is part of it, behind a
/// control character, which no id holds.
/// </remarks>
public static class IndexMatter
{
    /// <summary>The number of the matter, without its kind.</summary>
    public static string NumberOf(IndexId index, string unit) => $"{index.Text}\n{unit}";

    /// <summary>The name of the matter.</summary>
    public static string NameOf(IndexId index, string unit) => Matter.NameOf(MatterKind.Index, NumberOf(index, unit));
}
