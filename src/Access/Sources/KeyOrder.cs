using ParLive.Grains.Contracts;

namespace ParLive.Access.Sources;

/// <summary>What a new key is to be.</summary>
/// <param name="Source">Whose it is, 1 to 120 characters.</param>
/// <param name="Scope">For what it is good; null for everything that the source may say.</param>
/// <param name="Expires">From when on it is unknown; null for never.</param>
/// <param name="Signs">Whether bodies are signed with it, and it is never sent.</param>
public sealed record KeyOrder(string Source, KeyScope? Scope = null, DateTimeOffset? Expires = null, bool Signs = false);
