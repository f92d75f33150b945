namespace ParLive.Operations.Health;

/// <summary>Which units are heard, over all trees.</summary>
/// <param name="Live">Units heard within the usual gap.</param>
/// <param name="Quiet">Units as silent as expected.</param>
/// <param name="Late">Units silent for longer than expected.</param>
/// <param name="Lost">Units silent for far longer, and those never heard from.</param>
/// <param name="NeverHeard">Of them, those never heard from.</param>
/// <param name="Silent">Some of the late and lost, the longest silent first.</param>
/// <param name="Sources">Sources that are late or lost as a whole.</param>
public sealed record FeedsHealth(int Live, int Quiet, int Late, int Lost, int NeverHeard, IReadOnlyList<SilentFeed> Silent, IReadOnlyList<SilentFeed> Sources);
