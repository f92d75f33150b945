using ParLive.Grains.Contracts;

namespace ParLive.Ingest.Importing;

/// <summary>Something said for the first time in a file, and what became of it.</summary>
internal sealed class PendingItem(string print)
{
    public string Print { get; } = print;

    /// <summary>The verdict; null until its batch is answered.</summary>
    public Verdict? Verdict { get; set; }
}
