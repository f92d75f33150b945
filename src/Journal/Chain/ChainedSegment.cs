using System.Security.Cryptography;

namespace ParLive.Journal.Chain;

/// <summary>A group commit as it stands in the file, with its link.</summary>
/// <param name="Segment">Its number.</param>
/// <param name="Body">Its packed bodies.</param>
/// <param name="Raw">Its packed raw bytes.</param>
/// <param name="Link">Its link; null where it has none.</param>
/// <param name="Prints">The checksums of its records, as they were when it was written.</param>
internal readonly record struct ChainedSegment(long Segment, byte[] Body, byte[] Raw, byte[]? Link, byte[] Prints)
{
    /// <summary>How many records were written.</summary>
    public int Records => Prints.Length / sizeof(uint);

    /// <summary>The link that it should have after another one.</summary>
    public byte[] After(ReadOnlySpan<byte> previous) =>
        ChainLink.OfSegment(previous, Segment, SHA256.HashData(Body), SHA256.HashData(Raw), SHA256.HashData(Prints));
}
