using ParLive.Grains.Contracts;

namespace ParLive.Access.Sources;

/// <summary>A source as whoever looks after sources sees it.</summary>
/// <param name="Source">Its name.</param>
/// <param name="Limits">What was decided about how much it may send; null for nothing, so that the server's own bound holds.</param>
/// <param name="Use">What it sent today.</param>
/// <param name="Keys">Its keys, the newest first, those taken back among them.</param>
public sealed record ListedSource(string Source, SourceLimits? Limits, SourceUse Use, IReadOnlyList<ListedKey> Keys);
