namespace ParLive.Grains.Contracts.Objections;

/// <summary>What somebody wants to do with an objection.</summary>
/// <param name="Act">add, uphold, dismiss or withdraw.</param>
/// <param name="Text">What is said (add), what will be done (uphold), or why.</param>
/// <param name="By">Who does it.</param>
public sealed record ObjectionOrder(string Act, string? Text, string? By)
{
    /// <summary>Whether it comes from somebody who may decide for the unit, and not only speak for it.</summary>
    public bool IsFromAbove { get; init; } = true;
}
