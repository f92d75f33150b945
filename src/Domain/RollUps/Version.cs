namespace ParLive.Domain.RollUps;

/// <summary>Which state of a unit a message speaks of.</summary>
/// <remarks>Sequences are compared only within an epoch.</remarks>
/// <param name="Epoch">The life of the unit in memory; 0 for a unit whose state follows from its own journal alone.</param>
/// <param name="Sequence">Grows with each change.</param>
public readonly record struct Version(long Epoch, long Sequence);
