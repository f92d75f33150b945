namespace ParLive.Ingest.Events;

/// <summary>Gives copies of bytes that outlive the buffer they came from, many to one block.</summary>
/// <remarks>Blocks stay below 85,000 bytes, so that they die young. Nothing is pooled: who keeps a slice is not known here.</remarks>
internal sealed class ByteBlocks
{
    private const int LargestBlock = 64 * 1024;

    // A stream of one line shall not take a block for a hundred.
    private int _next = 1024;
    private byte[] _block = [];
    private int _used;

    /// <summary>A place for so many bytes.</summary>
    public Memory<byte> Take(int length)
    {
        if (length > LargestBlock / 4) return new byte[length];
        if (_block.Length - _used < length)
        {
            (_block, _used) = (new byte[Math.Max(_next, length)], 0);
            _next = Math.Min(LargestBlock, 4 * _next);
        }

        var place = _block.AsMemory(_used, length);
        _used += length;
        return place;
    }
}
