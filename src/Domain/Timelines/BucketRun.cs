namespace ParLive.Domain.Timelines;

/// <summary>Some buckets that follow each other, as bytes: for each how far its key is from the one before, and its amount.</summary>
/// <remarks>Most follow in the same minute or the next hour and hold one or two, so a bucket takes two to three bytes instead of twelve.</remarks>
/// <param name="First">The key of the first.</param>
/// <param name="Bytes">All of them, and what room is left.</param>
/// <param name="Used">How many bytes they take.</param>
/// <param name="Count">How many there are.</param>
internal readonly record struct BucketRun(long First, byte[] Bytes, int Used, int Count)
{
    // An array takes its bytes in eights anyway; a run that became shorter than that gives its room back.
    private const int Step = 8;
    private const int MostRoom = 2 * Step;

    // Two numbers of at most ten and five bytes.
    private const int Longest = 15;

    /// <summary>Some buckets in the order of their keys.</summary>
    /// <param name="buckets">The buckets.</param>
    /// <param name="room">Where they are written if they fit: mostly an amount has changed, and an array made anew for each change would be left to the collector.</param>
    public static BucketRun Of(ReadOnlySpan<KeyValuePair<long, int>> buckets, byte[]? room = null)
    {
        Span<byte> written = stackalloc byte[buckets.Length * Longest];
        var (length, before) = (0, buckets[0].Key);
        foreach (var (key, amount) in buckets)
        {
            length += Write(written[length..], (ulong)(key - before));
            length += Write(written[length..], unchecked((uint)((amount << 1) ^ (amount >> 31))));
            before = key;
        }

        var bytes = room is not null && length <= room.Length && room.Length < length + MostRoom ? room : new byte[(length + Step - 1) / Step * Step];
        written[..length].CopyTo(bytes);
        return new(buckets[0].Key, bytes, length, buckets.Length);
    }

    /// <summary>Its buckets as entries.</summary>
    public Entry[] Entries
    {
        get
        {
            var (entries, place) = (new Entry[Count], 0);
            foreach (var (key, amount) in this)
            {
                entries[place++] = Entry.Of(key, amount);
            }

            return entries;
        }
    }

    /// <summary>Its buckets, one after the other.</summary>
    public Reader GetEnumerator() => new(First, Bytes.AsSpan(0, Used));

    private static int Write(Span<byte> room, ulong number)
    {
        var length = 0;
        for (; number >= 0x80; number >>= 7)
        {
            room[length++] = (byte)((number & 0x7f) | 0x80);
        }

        room[length++] = (byte)number;
        return length;
    }

    /// <summary>Reads a run from front to back.</summary>
    public ref struct Reader(long first, ReadOnlySpan<byte> bytes)
    {
        private readonly ReadOnlySpan<byte> _bytes = bytes;
        private long _key = first;
        private int _amount;
        private int _at;

        /// <summary>The bucket that is reached.</summary>
        public readonly KeyValuePair<long, int> Current => new(_key, _amount);

        /// <summary>Goes to the next one; false at the end.</summary>
        public bool MoveNext()
        {
            if (_at == _bytes.Length)
            {
                return false;
            }

            _key += (long)Read();
            var amount = (uint)Read();
            _amount = unchecked((int)(amount >> 1) ^ -(int)(amount & 1));
            return true;
        }

        private ulong Read()
        {
            ulong number = _bytes[_at++];
            if (number < 0x80)
            {
                return number;
            }

            number &= 0x7f;
            for (var shift = 7; ; shift += 7)
            {
                var next = _bytes[_at++];
                number |= (ulong)(next & 0x7f) << shift;
                if (next < 0x80)
                {
                    return number;
                }
            }
        }
    }
}
