namespace ParLive.Dashboard.Diagrams;

/// <summary>An arrow of a diagram.</summary>
/// <param name="From">The box it begins at.</param>
/// <param name="To">The box it leads to.</param>
/// <param name="Label">What stands at it; empty for nothing.</param>
/// <param name="Weight">How much goes that way, from 0 to 1 for the most of all: its width.</param>
public sealed record DiagramEdge(string From, string To, string Label, double Weight);
