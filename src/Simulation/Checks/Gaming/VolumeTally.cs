using System.Globalization;

namespace ParLive.Simulation.Checks.Gaming;

/// <summary>How many units were judged and found, by how many dossiers they have in the range.</summary>
internal sealed class VolumeTally
{
    private static readonly long[] Bounds = [100, 300, 1_000, long.MaxValue];
    private readonly int[] _all = new int[Bounds.Length];
    private readonly int[] _judged = new int[Bounds.Length];
    private readonly int[] _found = new int[Bounds.Length];

    public static string Names => "found of judged of all, by dossiers: under 100, under 300, under 1000, more";

    /// <summary>The found of the judged.</summary>
    public double Share => _judged.Sum() is var judged and > 0 ? (double)_found.Sum() / judged : 0;

    public void Add(long dossiers, bool judged, bool found)
    {
        var place = Array.FindIndex(Bounds, bound => dossiers < bound);
        _all[place]++;
        _judged[place] += judged ? 1 : 0;
        _found[place] += found ? 1 : 0;
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Share:P1}: {_found.Sum()} of {_judged.Sum()} of {_all.Sum()} ({string.Join(", ", Bounds.Select((_, place) => Of(place)))})");

    private string Of(int place) => string.Create(CultureInfo.InvariantCulture, $"{_found[place]}/{_judged[place]}/{_all[place]}");
}
