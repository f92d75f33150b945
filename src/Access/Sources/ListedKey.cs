using System.Text.Json.Serialization;
using ParLive.Grains.Contracts;

namespace ParLive.Access.Sources;

/// <summary>A key of a source as it is listed: never the key itself.</summary>
/// <param name="Id">By which it is named.</param>
/// <param name="State">What it is now.</param>
/// <param name="By">Who made it; empty where that is not known.</param>
/// <param name="At">When; null where that is not known.</param>
/// <param name="LastUsed">When events came with it last; null for never.</param>
/// <param name="Expires">From when on it is unknown; null for never.</param>
/// <param name="Scope">For what it is good; null for everything.</param>
/// <param name="Signs">Whether bodies are signed with it.</param>
/// <param name="IsReadable">Whether its secret can be read on this host; always for one that is sent.</param>
public sealed record ListedKey(
    string Id, [property: JsonConverter(typeof(JsonStringEnumConverter<KeyState>))] KeyState State, string By, DateTimeOffset? At, DateTimeOffset? LastUsed, DateTimeOffset? Expires, KeyScope? Scope, bool Signs,
    bool IsReadable);
