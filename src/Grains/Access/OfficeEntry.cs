using Orleans;

namespace ParLive.Grains.Access;

/// <summary>One thing that the office itself decided: an account, a display, what a key may do.</summary>
/// <param name="Kind">What it is, in small letters: <c>account</c>.</param>
/// <param name="Id">Which one, among those of its kind.</param>
/// <param name="Revision">The position of the audit line that was written with it.</param>
/// <param name="Body">What was decided, as JSON; null where it was taken away.</param>
[GenerateSerializer, Immutable, Alias("parlive.office-entry")]
public sealed record OfficeEntry(
    [property: Id(0)] string Kind, [property: Id(1)] string Id, [property: Id(2)] long Revision, [property: Id(3)] string? Body);
