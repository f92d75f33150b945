namespace ParLive.EndToEnd.Walls;

/// <summary>Tests of how old a figure gets before it looks old: after all others, because a machine that is busy makes everything old.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    /// <summary>The name of the collection.</summary>
    public const string Name = "alone";
}
