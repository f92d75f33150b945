namespace ParLive.Silo.Commands;

/// <summary>Which figures a person asks for: moments with an offset, or days of the unit's own calendar, as they are written.</summary>
/// <param name="Unit">The unit's code or key; null for the only root.</param>
/// <param name="AsOf">The moment of the levels; null for now.</param>
/// <param name="From">The start of the flows' range; null from the beginning.</param>
/// <param name="To">Its end; null up to the moment.</param>
internal sealed record FiguresAsked(string? Unit, string? AsOf, string? From, string? To);
