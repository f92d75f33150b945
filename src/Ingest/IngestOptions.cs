namespace ParLive.Ingest;

/// <summary>The bounds of the intake. Every one of them keeps a sender from filling the memory.</summary>
public sealed record IngestOptions
{
    /// <summary>The source whose key may also add units and import for other sources.</summary>
    public const string Operator = "operator";

    /// <summary>The longest single event, in bytes; default 256 KiB.</summary>
    public int MaxEventBytes { get; init; } = 256 * 1024;

    /// <summary>The largest body that is no stream, in bytes; default 8 MiB.</summary>
    public int MaxBodyBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>How many events go to the units together; default 1,000.</summary>
    public int GroupEvents { get; init; } = 1_000;

    /// <summary>How many bytes of events go to the units together; default 1 MiB.</summary>
    public int GroupBytes { get; init; } = 1024 * 1024;

    /// <summary>How many groups of one request may wait for the disk at once; default 3.</summary>
    public int GroupsInFlight { get; init; } = 3;

    /// <summary>For how many days input in quarantine is kept after it was settled; default 366. What is open is kept for ever, its bytes are not.</summary>
    public int QuarantineDays { get; init; } = 366;

    /// <summary>For how many days the bytes of refused input are kept, settled or not; default 30. That it came, whose it was and why it was refused stays.</summary>
    public int QuarantineByteDays { get; init; } = 30;

    /// <summary>How many requests may send at once; default 64. More are answered 429. Small ones take a sixteenth of a place, so that 1,024 of them may.</summary>
    public int MaxRequests { get; init; } = 64;

    /// <summary>The largest body, in bytes, of a small request, which says its length before it sends it; default 16 KiB.</summary>
    public int SmallBytes { get; init; } = 16 * 1024;
}
