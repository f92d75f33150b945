using ParLive.Grains.Contracts;

namespace ParLive.Grains.Access;

/// <summary>A unit's figures restated on today's map: what happened on its ground, under whatever name.</summary>
/// <param name="Figures">The figures; null where they are not comparable for what was asked. Without rates where they are apportioned.</param>
/// <param name="ComparableFrom">The first day from which they are; null if all of its history is.</param>
/// <param name="Unknown">The keys of units of which an unknown part belongs to it: why they are not.</param>
/// <param name="Apportioned">Whether stated shares of some units were used; then measures are computed and rounded half up, not counted.</param>
/// <param name="Sources">The keys of the units whose own figures make them up.</param>
public sealed record RestatedReading(
    FiguresReading? Figures, DateOnly? ComparableFrom, IReadOnlyList<string> Unknown, bool Apportioned, IReadOnlyList<string> Sources);
