using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>By what a dossier's due date is computed, where its source promises none.</summary>
/// <param name="Rule">The rule: the procedure's code, and the unit where it is the rule of one.</param>
/// <param name="Version">Its version, as of receipt.</param>
/// <param name="Amount">The term.</param>
/// <param name="TermUnit">What the term is counted in: <c>working-days</c>, <c>working-hours</c>, <c>calendar-days</c> or <c>same-day</c>.</param>
/// <param name="Supplement">What waiting for a supplement does: <c>shift</c> or <c>restart</c>.</param>
/// <param name="Calendar">The calendars and their versions, such as <c>hue/2+VN/3</c>: those at receipt, unless newer ones were applied.</param>
/// <param name="Provisional">Whether it lies beyond the dates whose holidays are known.</param>
[GenerateSerializer, Immutable, Alias("parlive.dossier-rule")]
public sealed record DossierRule(
    [property: Id(0)] string Rule, [property: Id(1)] int Version, [property: Id(2)] decimal Amount, [property: Id(3)] string TermUnit,
    [property: Id(4)] string Supplement, [property: Id(5)] string Calendar, [property: Id(6)] bool Provisional);
