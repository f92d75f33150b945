namespace ParLive.Access.Sources;

/// <summary>Something about a source's key or limits that cannot be; nothing was changed, and the message says why.</summary>
/// <param name="problem">What is wrong, in small letters: <c>source</c>, <c>unit</c>, <c>kind</c>, <c>expires</c>, <c>overlap</c>, <c>limit</c>, <c>key</c> or <c>gone</c>.</param>
/// <param name="message">The same in a sentence.</param>
public sealed class SourceRefusedException(string problem, string message) : InvalidOperationException(message)
{
    /// <summary>What is wrong, in a word.</summary>
    public string Problem { get; } = problem;
}
