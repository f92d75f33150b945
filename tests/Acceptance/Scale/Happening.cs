namespace ParLive.Acceptance.Scale;

/// <summary>One event before it is written down.</summary>
/// <param name="Dossier">The dossier's number in order.</param>
/// <param name="Kind">As an event names it.</param>
/// <param name="At">When, in seconds.</param>
/// <param name="DueDay">The day it names, counted from 1970 where the unit is; 0 for none.</param>
internal readonly record struct Happening(int Dossier, string Kind, long At, int DueDay);
