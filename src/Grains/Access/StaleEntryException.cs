using Orleans;

namespace ParLive.Grains.Access;

/// <summary>An entry was changed by somebody else meanwhile; nothing was written. Whoever wants to change it reads it again.</summary>
[GenerateSerializer, Alias("parlive.stale-entry")]
public sealed class StaleEntryException(string message) : InvalidOperationException(message);
