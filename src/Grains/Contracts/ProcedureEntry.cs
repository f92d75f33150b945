using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>One procedure as a table names it, or as it was entered.</summary>
/// <param name="Code">Its code, as sources name it in their dossiers.</param>
/// <param name="Name">Its name.</param>
/// <param name="Field">Its field (lĩnh vực); null if none is given.</param>
/// <param name="Service">How far it can be done online: <c>full</c>, <c>part</c> or <c>none</c>; null if it is not said.</param>
/// <param name="Amount">How long it may take, above 0; 1 for a same-day procedure.</param>
/// <param name="TermUnit">What that is counted in: <c>working-days</c>, <c>working-hours</c>, <c>calendar-days</c> or <c>same-day</c>.</param>
/// <param name="CutOff">After what time of day a receipt counts as of the next working day, <c>15:00</c>; null if any time will do.</param>
/// <param name="Supplement">What waiting for a supplement does: <c>shift</c> or <c>restart</c>.</param>
/// <param name="ValidFrom">The first day on which it holds.</param>
/// <param name="Unit">The code or key of the unit for which, with all below it, it holds; null for everywhere.</param>
/// <param name="Source">The decision it follows.</param>
[GenerateSerializer, Immutable, Alias("parlive.procedure-entry")]
public sealed record ProcedureEntry(
    [property: Id(0)] string Code, [property: Id(1)] string Name, [property: Id(2)] string? Field, [property: Id(3)] string? Service,
    [property: Id(4)] decimal Amount, [property: Id(5)] string TermUnit, [property: Id(6)] string? CutOff, [property: Id(7)] string Supplement,
    [property: Id(8)] DateOnly ValidFrom, [property: Id(9)] string? Unit, [property: Id(10)] string Source);
