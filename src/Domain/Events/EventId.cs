using ParLive.Domain.Hashing;

namespace ParLive.Domain.Events;

/// <summary>What makes an event unique within its dossier: the hash of its source and of the id that the source gave it.</summary>
/// <remarks>The id itself stays in the journal; 8 bytes are enough to tell the events of one dossier apart.</remarks>
public readonly record struct EventId(long Hash)
{
    /// <summary>The identity of a source's event.</summary>
    public static EventId Of(string source, string id) => new(SipHash.Of($"{source}\n{id}"));

    /// <inheritdoc/>
    public override string ToString() => Hash.ToString("x16", System.Globalization.CultureInfo.InvariantCulture);
}
