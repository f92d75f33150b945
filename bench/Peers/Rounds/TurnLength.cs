namespace ParLive.Peers.Rounds;

/// <summary>How long the parts of a turn are that have no end of their own.</summary>
/// <param name="Asked">How long a contender is asked while it takes in.</param>
/// <param name="Singles">How long it takes in one event at a time.</param>
internal sealed record TurnLength(TimeSpan Asked, TimeSpan Singles)
{
    /// <summary>Long enough that the slowest of a hundred answers is no accident.</summary>
    public static readonly TurnLength Whole = new(TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(8));

    /// <summary>Long enough to see that everything works.</summary>
    public static readonly TurnLength Brief = new(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(1));
}
