using Orleans;

namespace ParLive.Grains.Journaling;

/// <summary>The journal cannot take records now (disk full, read-only, closing); nothing of the refused record was kept.</summary>
[GenerateSerializer, Alias("parlive.journal-unavailable")]
public sealed class JournalUnavailableException(string message, Exception? cause = null) : IOException(message, cause);
