using System.Globalization;

namespace ParLive.Simulation.Checks.Gaming;

/// <summary>How many units were judged and found, by how many dossiers they have in the range.</summary>
internal sealed class VolumeTally
{
    private static readonly long[] Bounds = [100, 300, 1_000, long.MaxValue];
    private readonly int[] _all = new int[Bounds.Length];
    private readonly int[] _judged = new int[Bounds.Length];
    private readonly int[] _found = new int[Bounds.Length];

    public static string Names => "<100 / 100-299 / 300-999 / 1000+ dossiers";

    public int All => _all.Sum();

    public int Judged => _judged.Sum();

    public int Found => _found.Sum();

    public void Add(long dossiers, bool judged, bool found)
    {
        var place = Array.FindIndex(Bounds, bound => dossiers < bound);
        _all[place]++;
        _judged[place] += judged ? 1 : 0;
        _found[place] += found ? 1 : 0;
    }

    /// <summary>The found of the judged of all, by volume.</summary>
    public string ByVolume() => string.Join(
        " / ", Bounds.Select((_, place) => string.Create(CultureInfo.InvariantCulture, $"{_found[place]} of {_judged[place]} of {_all[place]}")));
}
