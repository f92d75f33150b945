namespace ParLive.Dashboard.Diagrams;

/// <summary>A box of a diagram.</summary>
/// <param name="Id">What it is told apart by, from one picture to the next.</param>
/// <param name="Name">What stands in it.</param>
/// <param name="About">What stands below its name: its figures.</param>
/// <param name="State">normal, watch, act or silent.</param>
/// <param name="Said">The state in words; empty for normal.</param>
/// <param name="Address">The page that it leads to; empty for none.</param>
public sealed record DiagramNode(string Id, string Name, string About, string State, string Said, string Address);
