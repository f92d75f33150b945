using System.Text;
using ParLive.Domain.Hashing;

namespace ParLive.Domain.Events;

/// <summary>What makes an event unique within its dossier: the hash of its source and of the id that the source gave it.</summary>
/// <remarks>The id itself stays in the journal; 8 bytes are enough to tell the events of one dossier apart.</remarks>
public readonly record struct EventId(long Hash)
{
    private const int Few = 512;

    /// <summary>The identity of a source's event.</summary>
    public static EventId Of(string source, string id)
    {
        Span<byte> few = stackalloc byte[Few];
        return Encoding.UTF8.TryGetBytes(source, few, out var length)
            && length < few.Length && Encoding.UTF8.TryGetBytes(id, few[(length + 1)..], out var rest)
                ? new(SipHash.Of(Joined(few, length)[..(length + 1 + rest)]))
                : new(SipHash.Of($"{source}\n{id}"));
    }

    private static Span<byte> Joined(Span<byte> text, int at)
    {
        text[at] = (byte)'\n';
        return text;
    }

    /// <inheritdoc/>
    public override string ToString() => Hash.ToString("x16", System.Globalization.CultureInfo.InvariantCulture);
}
