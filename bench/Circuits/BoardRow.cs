namespace ParLive.Circuits;

/// <summary>One unit on the board.</summary>
/// <param name="Rank">Its place.</param>
/// <param name="Unit">Its name.</param>
/// <param name="OnTime">Its rate in percent.</param>
/// <param name="Open">Its open dossiers.</param>
/// <param name="Overdue">Those of them that are overdue.</param>
public sealed record BoardRow(int Rank, string Unit, decimal OnTime, long Open, long Overdue);
