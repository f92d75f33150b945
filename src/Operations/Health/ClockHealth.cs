namespace ParLive.Operations.Health;

/// <summary>The server's clock against what the journal has seen.</summary>
/// <param name="LastAccepted">When the newest event was accepted, by the clock of then; null if never.</param>
/// <param name="SecondsSince">How long ago that is; below zero where the clock has gone back.</param>
public sealed record ClockHealth(DateTimeOffset? LastAccepted, double? SecondsSince);
