namespace ParLive.Peers.Rounds;

/// <summary>What one contender did in one round.</summary>
internal sealed record Outcome
{
    /// <summary>Events a second to durable, counted and answered for.</summary>
    public required double Load { get; init; }

    /// <summary>How long the questions took while it took in at half of that; null where it was not asked.</summary>
    public Asking? Asking { get; init; }

    /// <summary>Which share of the planned half it took in meanwhile.</summary>
    public double Kept { get; init; } = double.NaN;

    /// <summary>Events a second, one a request or transaction, by how many were under way.</summary>
    public IReadOnlyDictionary<int, double> Singles { get; init; } = new Dictionary<int, double>();
}
