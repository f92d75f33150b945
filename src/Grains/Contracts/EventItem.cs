namespace ParLive.Grains.Contracts;

/// <summary>One event on its way to a unit.</summary>
/// <param name="Number">The dossier's number.</param>
/// <param name="Event">The event in its canonical form.</param>
/// <param name="Raw">The bytes as they came.</param>
public sealed record EventItem(string Number, ReadOnlyMemory<byte> Event, ReadOnlyMemory<byte> Raw);
