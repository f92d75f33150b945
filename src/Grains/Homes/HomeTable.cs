namespace ParLive.Grains.Homes;

/// <summary>Which unit each dossier has its home in, by the hash of its number: twelve bytes for each, in two arrays.</summary>
/// <remarks>Nothing is ever taken out: a dossier that moves gets another home. Not safe for use from several threads.</remarks>
internal sealed class HomeTable
{
    private const int Smallest = 16;

    // At least a fifth stays free, or looking for one takes long.
    private long[] _dossiers = new long[Smallest];
    private int[] _homes = new int[Smallest];
    private int _count;

    /// <summary>Where the number of a dossier's home stands, from 1 on; 0 if it is not known, and then whoever asks writes it.</summary>
    public ref int HomeOf(long dossier)
    {
        if ((_count + 1) * 5L > _homes.Length * 4L)
        {
            Grow();
        }

        ref var home = ref PlaceOf(dossier);
        _count += home == 0 ? 1 : 0;
        return ref home;
    }

    private ref int PlaceOf(long dossier)
    {
        // The lowest bits tell tables apart, so the highest tell places.
        var place = (int)((unchecked((ulong)dossier) >> 32) * (uint)_homes.Length >> 32);
        while (_homes[place] != 0 && _dossiers[place] != dossier)
        {
            place = place + 1 == _homes.Length ? 0 : place + 1;
        }

        _dossiers[place] = dossier;
        return ref _homes[place];
    }

    private void Grow()
    {
        var (dossiers, homes) = (_dossiers, _homes);
        var room = homes.Length + (homes.Length / 3) + 1;
        (_dossiers, _homes) = (new long[room], new int[room]);
        for (var place = 0; place < homes.Length; place++)
        {
            if (homes[place] != 0)
            {
                PlaceOf(dossiers[place]) = homes[place];
            }
        }
    }
}
