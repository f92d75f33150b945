namespace ParLive.Ingest.Events;

/// <summary>Gives copies of bytes that outlive the buffer they came from, many to one block.</summary>
/// <remarks>Blocks stay below 85,000 bytes, so that they die young. Nothing is pooled: who keeps a slice is not known here.</remarks>
internal sealed class ByteBlocks
{
    private const int BlockBytes = 64 * 1024;

    private byte[] _block = [];
    private int _used;

    /// <summary>A place for so many bytes.</summary>
    public Memory<byte> Take(int length)
    {
        if (length > BlockBytes / 4) return new byte[length];
        if (_block.Length - _used < length)
        {
            _block = new byte[BlockBytes];
            _used = 0;
        }

        var place = _block.AsMemory(_used, length);
        _used += length;
        return place;
    }
}
