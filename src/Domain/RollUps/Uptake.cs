namespace ParLive.Domain.RollUps;

/// <summary>What a parent did with a child's delta.</summary>
public enum Uptake
{
    /// <summary>It was the next one, and is added.</summary>
    Added,

    /// <summary>It was in the sum already.</summary>
    Known,

    /// <summary>Something before it is missing: the parent must ask its children for their whole timelines.</summary>
    Gap,
}
