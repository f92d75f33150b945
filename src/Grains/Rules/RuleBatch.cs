using Orleans;
using ParLive.Grains.Contracts;

namespace ParLive.Grains.Rules;

/// <summary>Procedures and calendars that were, or are to be, entered together. Units are named by their keys.</summary>
/// <param name="Procedures">The procedures.</param>
/// <param name="Calendar">A calendar; null if none.</param>
[GenerateSerializer, Immutable, Alias("parlive.rule-batch")]
public sealed record RuleBatch([property: Id(0)] IReadOnlyList<ProcedureEntry> Procedures, [property: Id(1)] CalendarEntry? Calendar = null);
