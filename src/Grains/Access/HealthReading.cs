namespace ParLive.Grains.Access;

/// <summary>How the server is at one moment.</summary>
/// <param name="AsOf">When it was looked at.</param>
/// <param name="Troubles">What is not well: the part it is about, and a sentence in Vietnamese and in English.</param>
/// <param name="State">Whether units can be asked: ready, or the word for why not.</param>
/// <param name="Units">How many units there are; null while they cannot be asked.</param>
/// <param name="Free">Free bytes on the disk of the data folder; null where it is not known.</param>
/// <param name="Total">All bytes of it.</param>
/// <param name="LastAccepted">When the newest event was accepted; null for never.</param>
/// <param name="Late">How many units are late; null while they cannot be asked.</param>
/// <param name="Lost">How many are lost.</param>
public sealed record HealthReading(
    DateTimeOffset AsOf, IReadOnlyList<(string What, string Vietnamese, string English)> Troubles, string State, int? Units, long? Free, long? Total,
    DateTimeOffset? LastAccepted, int? Late, int? Lost);
