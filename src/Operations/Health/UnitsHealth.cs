namespace ParLive.Operations.Health;

/// <summary>Whether units can be asked.</summary>
/// <param name="State">ready, or the word that <c>/ready</c> says.</param>
/// <param name="Awake">How many grains are in the memory of this process; null where its runtime does not say.</param>
/// <param name="Known">How many units there are today; null while they cannot be asked.</param>
/// <param name="Conserved">Whether all sums equal their parts; null while that is being found out.</param>
public sealed record UnitsHealth(string State, long? Awake, int? Known, bool? Conserved);
