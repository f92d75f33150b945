using ParLive.Grains.Contracts;

namespace ParLive.Dashboard.Pages;

/// <summary>A page in words.</summary>
/// <param name="Title">The key of its title.</param>
/// <param name="Text">The key of its text.</param>
/// <param name="Value">The value in that text.</param>
/// <param name="Lead">The key of the words before the units; null for none.</param>
/// <param name="Units">Units to go on with.</param>
/// <param name="RetryAfter">After how many seconds the page asks whether there is something else to say; 0 for never.</param>
/// <param name="Way">Where to go on, relative to the site's root, and the key of the word for it; null for nowhere.</param>
public sealed record PageMessage(string Title, string Text, string Value, string? Lead, IReadOnlyList<UnitInfo> Units, int RetryAfter = 0,
    (string Address, string Word)? Way = null);
