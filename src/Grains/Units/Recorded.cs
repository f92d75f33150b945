using ParLive.Grains.Contracts;

namespace ParLive.Grains.Units;

/// <summary>What was recorded.</summary>
/// <param name="Receipt">What became of each item.</param>
/// <param name="Numbers">The dossiers to which something new happened.</param>
internal sealed record Recorded(BatchReceipt Receipt, IReadOnlyCollection<string> Numbers);
