namespace ParLive.Domain.Units;

/// <summary>What a unit is called, in NFC.</summary>
/// <param name="Vietnamese">Its Vietnamese name.</param>
/// <param name="English">Its English name; the Vietnamese one where none is given.</param>
public sealed record UnitName(string Vietnamese, string English);
