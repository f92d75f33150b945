namespace ParLive.Dashboard.Screens;

/// <summary>What other programs are told as <c>unit.changed</c> and <c>board.changed</c>.</summary>
/// <param name="Unit">The unit's key.</param>
/// <param name="Revision">Grows with each change while the unit stays active.</param>
/// <param name="At">When this was sent, by the server's clock.</param>
public sealed record UnitChanged(string Unit, long Revision, DateTimeOffset At);
