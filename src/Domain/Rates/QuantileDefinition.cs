using ParLive.Domain.Measures;

namespace ParLive.Domain.Rates;

/// <summary>A quantile of the processing time of resolved dossiers, in working hours.</summary>
/// <remarks>It is right to half a bin of <see cref="ProcessingTime"/>: 7.5 minutes, or 6.25 % of its value.</remarks>
/// <param name="Id">Its name in every interface.</param>
/// <param name="Version">Grows when its meaning changes.</param>
/// <param name="Vietnamese">What it is called, in Vietnamese.</param>
/// <param name="English">What it is called, in English.</param>
/// <param name="Share">The share of the dossiers that took no longer.</param>
/// <param name="Source">Who counts like this.</param>
public sealed record QuantileDefinition(string Id, int Version, string Vietnamese, string English, double Share, string Source)
{
    /// <summary>The working hours, and of how many dossiers; no hours where none was resolved.</summary>
    public (double? Hours, long Of) Of(Counts counts)
    {
        Span<long> bins = stackalloc long[ProcessingTime.Bins];
        var total = 0L;
        for (var bin = 0; bin < bins.Length; bin++)
        {
            total += bins[bin] = counts[AllMeasures.Processing(bin)];
        }

        return (ProcessingTime.Quantile(bins, Share), total);
    }
}
