using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>A computed due date that another calendar moves.</summary>
/// <param name="Unit">The key of the unit where the dossier is kept.</param>
/// <param name="Number">The dossier.</param>
/// <param name="Old">The last moment in term as it is promised.</param>
/// <param name="New">The last moment in term by the other calendar.</param>
/// <param name="Hours">How many working hours lie between the two by the other calendar; negative if the new one is earlier.</param>
[GenerateSerializer, Immutable, Alias("parlive.promise-move")]
public sealed record PromiseMove(
    [property: Id(0)] string Unit, [property: Id(1)] string Number, [property: Id(2)] DateTimeOffset Old, [property: Id(3)] DateTimeOffset New,
    [property: Id(4)] decimal Hours);
