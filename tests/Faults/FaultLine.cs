namespace ParLive.Faults;

/// <summary>What came of the rounds of a fault.</summary>
/// <param name="Store">What the journal is in.</param>
/// <param name="Fault">The fault.</param>
public sealed record FaultLine(string Store, string Fault)
{
    /// <summary>How many rounds there were.</summary>
    public int Rounds { get; init; }

    /// <summary>How often it struck.</summary>
    public int Struck { get; init; }

    /// <summary>How many events were acknowledged.</summary>
    public int Acknowledged { get; init; }

    /// <summary>How many requests got no answer.</summary>
    public int Unanswered { get; init; }

    /// <summary>How many requests were refused for now.</summary>
    public int Refused { get; init; }

    /// <summary>The longest time between two acknowledgements.</summary>
    public TimeSpan Longest { get; init; }

    /// <summary>How many acknowledged events were not there.</summary>
    public int Lost { get; init; }

    /// <summary>How many events were counted more than once.</summary>
    public int Twice { get; init; }

    /// <summary>In how many rounds the digest was not that of the same events counted at once.</summary>
    public int Differing { get; init; }

    /// <summary>This and another.</summary>
    public FaultLine Plus(FaultLine other) => this with
    {
        Rounds = Rounds + other.Rounds,
        Struck = Struck + other.Struck,
        Acknowledged = Acknowledged + other.Acknowledged,
        Unanswered = Unanswered + other.Unanswered,
        Refused = Refused + other.Refused,
        Longest = Longest > other.Longest ? Longest : other.Longest,
        Lost = Lost + other.Lost,
        Twice = Twice + other.Twice,
        Differing = Differing + other.Differing,
    };
}
