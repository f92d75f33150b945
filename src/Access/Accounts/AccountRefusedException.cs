namespace ParLive.Access.Accounts;

/// <summary>Something about an account that cannot be; nothing was changed, and the message says why.</summary>
/// <param name="problem">
/// What is wrong, in small letters: <c>account</c> (no name for one), <c>taken</c>, <c>unknown</c>, <c>role</c>, <c>unit</c>, <c>subject</c>, <c>last</c> (nobody would be left who keeps accounts) or <c>gone</c> (others were first).
/// </param>
/// <param name="message">The same in a sentence.</param>
public sealed class AccountRefusedException(string problem, string message) : InvalidOperationException(message)
{
    /// <summary>What is wrong, in a word.</summary>
    public string Problem { get; } = problem;
}
