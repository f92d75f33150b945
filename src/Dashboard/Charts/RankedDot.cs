namespace ParLive.Dashboard.Charts;

/// <summary>One unit of a ranked chart.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Address">Its page.</param>
/// <param name="Rank">Its rank, with its uncertainty.</param>
/// <param name="Score">Its score in points.</param>
/// <param name="Low">The lower end of its interval.</param>
/// <param name="High">The upper end.</param>
/// <param name="Own">Whether it is the unit whose page it is.</param>
public sealed record RankedDot(string Name, string Address, string Rank, decimal Score, decimal Low, decimal High, bool Own);
