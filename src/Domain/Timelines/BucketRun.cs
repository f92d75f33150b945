namespace ParLive.Domain.Timelines;

/// <summary>Some buckets that follow each other, as bytes: for each how far its key is from the one before, and its amount.</summary>
/// <remarks>Most follow in the same minute or the next hour and hold one or two, so a bucket takes two to three bytes instead of twelve.</remarks>
/// <param name="First">The key of the first.</param>
/// <param name="Bytes">All of them.</param>
/// <param name="Count">How many there are.</param>
internal readonly record struct BucketRun(long First, byte[] Bytes, int Count)
{
    // Two numbers of at most ten and five bytes.
    private const int Longest = 15;

    /// <summary>Some buckets in the order of their keys.</summary>
    public static BucketRun Of(ReadOnlySpan<KeyValuePair<long, int>> buckets)
    {
        Span<byte> room = stackalloc byte[buckets.Length * Longest];
        var (length, before) = (0, buckets[0].Key);
        foreach (var (key, amount) in buckets)
        {
            length += Write(room[length..], (ulong)(key - before));
            length += Write(room[length..], unchecked((uint)((amount << 1) ^ (amount >> 31))));
            before = key;
        }

        return new(buckets[0].Key, room[..length].ToArray(), buckets.Length);
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
    public Reader GetEnumerator() => new(First, Bytes);

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
