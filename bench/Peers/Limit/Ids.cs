namespace ParLive.Peers.Limit;

/// <summary>A set of 64-bit numbers in one array: what remembering ids costs at least.</summary>
internal sealed class Ids
{
    private ulong[] _table = new ulong[1 << 22];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Adds an id of sixteen signs; false if it was there.</summary>
    public bool Add(ReadOnlySpan<byte> id)
    {
        if (2 * Count > _table.Length) Grow();
        var number = Number(id);
        ref var place = ref Find(_table, number);
        if (place != 0) return false;
        place = number;
        Count++;
        return true;
    }

    private void Grow()
    {
        var old = _table;
        _table = new ulong[2 * old.Length];
        foreach (var id in old)
        {
            if (id != 0) Find(_table, id) = id;
        }
    }

    private static ref ulong Find(ulong[] table, ulong id)
    {
        var mask = table.Length - 1;
        // Ids are random already.
        for (var place = (int)((id >> 20) & (ulong)mask); ; place = (place + 1) & mask)
        {
            if (table[place] == 0 || table[place] == id) return ref table[place];
        }
    }

    private static ulong Number(ReadOnlySpan<byte> id)
    {
        var number = 0UL;
        foreach (var sign in id) number = (number << 4) | (uint)(sign <= '9' ? sign - '0' : sign - 'a' + 10);
        return number == 0 ? 1 : number;
    }
}
