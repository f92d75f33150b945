namespace ParLive.Tables.Workbooks;

/// <summary>The checksum of ZIP (CRC-32, polynomial 0x04C11DB7 reflected), which the framework writes and does not check.</summary>
internal struct Crc32
{
    private static readonly uint[] Table = MakeTable();

    private uint _state;

    /// <summary>The checksum of all bytes added.</summary>
    public readonly uint Value => _state;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        var state = ~_state;
        foreach (var value in bytes) state = Table[(state ^ value) & 0xFF] ^ (state >> 8);
        _state = ~state;
    }

    private static uint[] MakeTable()
    {
        var table = new uint[256];
        for (uint place = 0; place < table.Length; place++)
        {
            var value = place;
            for (var bit = 0; bit < 8; bit++) value = (value & 1) == 0 ? value >> 1 : 0xEDB88320 ^ (value >> 1);
            table[place] = value;
        }

        return table;
    }
}
