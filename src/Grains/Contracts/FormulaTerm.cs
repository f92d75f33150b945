namespace ParLive.Grains.Contracts;

/// <summary>One measure of a formula.</summary>
/// <param name="Name">The name of the measure, or <c>carriedOver</c>: what was open when the range began.</param>
/// <param name="Subtracted">Whether it is taken away rather than added.</param>
public sealed record FormulaTerm(string Name, bool Subtracted);
