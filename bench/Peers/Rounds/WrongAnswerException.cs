namespace ParLive.Peers.Rounds;

/// <summary>A contender answered something else than the plainest program: whatever it measured counts for nothing.</summary>
/// <param name="message">Who, what, and what it must be.</param>
internal sealed class WrongAnswerException(string message) : Exception(message);
