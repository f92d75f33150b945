namespace ParLive.Peers.Limit;

/// <summary>Dossiers by the hash of their numbers in one array.</summary>
internal sealed class Dossiers
{
    private Dossier[] _table = new Dossier[1 << 21];
    private int _count;

    /// <summary>The dossier of a number, an empty one where there was none; it holds until the next is asked for.</summary>
    public ref Dossier Of(ReadOnlySpan<byte> number)
    {
        if (2 * _count > _table.Length) Grow();
        ref var dossier = ref Find(_table, Hash(number));
        if (dossier.Key == 0)
        {
            dossier.Key = Hash(number);
            _count++;
        }

        return ref dossier;
    }

    private void Grow()
    {
        var old = _table;
        _table = new Dossier[2 * old.Length];
        foreach (var dossier in old)
        {
            if (dossier.Key != 0) Find(_table, dossier.Key) = dossier;
        }
    }

    private static ref Dossier Find(Dossier[] table, ulong key)
    {
        var mask = table.Length - 1;
        for (var place = (int)((key >> 17) & (ulong)mask); ; place = (place + 1) & mask)
        {
            if (table[place].Key == 0 || table[place].Key == key) return ref table[place];
        }
    }

    private static ulong Hash(ReadOnlySpan<byte> number)
    {
        var hash = 14_695_981_039_346_656_037;
        unchecked
        {
            foreach (var sign in number) hash = (hash ^ sign) * 1_099_511_628_211;
        }

        return hash == 0 ? 1 : hash;
    }
}
