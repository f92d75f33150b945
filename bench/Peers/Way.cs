namespace ParLive.Peers;

/// <summary>How events are handed in.</summary>
/// <param name="EventsEach">How many a request or transaction has.</param>
/// <param name="InFlight">How many requests or transactions are under way at once.</param>
internal sealed record Way(int EventsEach, int InFlight);
