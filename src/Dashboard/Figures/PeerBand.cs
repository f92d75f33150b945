namespace ParLive.Dashboard.Figures;

/// <summary>Where the middle half of some units lies: a quarter of them lies below it and a quarter above.</summary>
/// <param name="Low">The first quartile, in percent.</param>
/// <param name="High">The third one.</param>
/// <param name="IsOfBelow">Whether they are the units below; otherwise they are those of the same kind beside it.</param>
public sealed record PeerBand(decimal Low, decimal High, bool IsOfBelow)
{
    /// <summary>Of fewer units a middle half says nothing.</summary>
    public const int Fewest = 4;

    /// <summary>The band of some percentages; null where they are too few.</summary>
    public static PeerBand? Of(IEnumerable<decimal> percents, bool isOfBelow)
    {
        var sorted = percents.Order().ToList();
        return sorted.Count < Fewest ? null : new(Quantile(sorted, 0.25m), Quantile(sorted, 0.75m), isOfBelow);
    }

    private static decimal Quantile(List<decimal> sorted, decimal share)
    {
        var place = share * (sorted.Count - 1);
        var below = (int)place;
        return below + 1 < sorted.Count ? sorted[below] + ((place - below) * (sorted[below + 1] - sorted[below])) : sorted[below];
    }
}
