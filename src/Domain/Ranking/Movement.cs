namespace ParLive.Domain.Ranking;

/// <summary>How a unit moved between two editions, and why. The parts add up to the whole, exactly.</summary>
/// <param name="Unit">Its key.</param>
/// <param name="Before">Its row in the earlier edition; null where it has none.</param>
/// <param name="After">Its row in the later one; null where it has none.</param>
/// <param name="Parts">One for each cause, in their order; none unless it has a place in both.</param>
public sealed record Movement(string Unit, RankedRow? Before, RankedRow? After, IReadOnlyList<MovementPart> Parts)
{
    /// <summary>By how much its score rose; null unless it has a place in both.</summary>
    public decimal? Score => Has ? After!.Score!.Value.Value - Before!.Score!.Value.Value : null;

    /// <summary>By how many displayed places it rose, negative where it fell; null unless it has a place in both.</summary>
    public int? Places => Has ? Before!.Placing!.Value.Displayed - After!.Placing!.Value.Displayed : null;

    private bool Has => Before is { Placing: not null, Score: not null } && After is { Placing: not null, Score: not null };
}
