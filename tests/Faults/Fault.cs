namespace ParLive.Faults;

/// <summary>Something that goes wrong while events come in.</summary>
/// <param name="Name">What it is called in the table.</param>
/// <param name="Setting">What it needs around it.</param>
/// <param name="StrikeAsync">Does it, and undoes it, so that whoever sends can end.</param>
internal sealed record Fault(string Name, Setting Setting, Func<Striking, Task> StrikeAsync);
