namespace ParLive.Operations.Health;

/// <summary>A feed that is not heard as expected.</summary>
/// <param name="Unit">The key of the unit; empty for a source as a whole.</param>
/// <param name="Name">Its name.</param>
/// <param name="Source">The source; empty where none was ever heard.</param>
/// <param name="State">late or lost.</param>
/// <param name="LastAccepted">When it was last heard; null if never.</param>
public sealed record SilentFeed(string Unit, string Name, string Source, string State, DateTimeOffset? LastAccepted);
