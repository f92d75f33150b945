namespace ParLive.Grains.Registers;

/// <summary>What became of a batch of units.</summary>
/// <param name="Added">How many were new.</param>
/// <param name="Problems">A sentence for each that does not fit; then none was added.</param>
public sealed record RegisterReceipt(int Added, IReadOnlyList<string> Problems);
