using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>A period is to be closed.</summary>
/// <param name="Period"><c>2024-09</c>, <c>2024-Q3</c> or <c>2024</c>; it must be over.</param>
/// <param name="By">Who closes it.</param>
/// <param name="Reason">Why; null where nobody says.</param>
/// <param name="KnownAt">Before when what had come in counts; null for all that is known.</param>
[GenerateSerializer, Immutable, Alias("parlive.closing-order")]
public sealed record ClosingOrder(
    [property: Id(0)] string Period, [property: Id(1)] string By, [property: Id(2)] string? Reason = null, [property: Id(3)] DateTimeOffset? KnownAt = null);
