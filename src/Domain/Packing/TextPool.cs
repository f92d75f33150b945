using System.Collections.Concurrent;
using System.Text;
using ParLive.Domain.Hashing;

namespace ParLive.Domain.Packing;

/// <summary>Gives out one object for equal texts, so that a source's name is not kept a million times.</summary>
/// <remarks>Holds short texts only and forgets nothing; at most <see cref="Most"/> of them. Safe for use from several threads.</remarks>
public sealed class TextPool
{
    private const int Most = 65_536;
    private const int Longest = 64;
    private readonly ConcurrentDictionary<long, string> _texts = new();

    // Beside the dictionary, whose own count takes all of its locks.
    private int _count;

    /// <summary>The text of some UTF-8.</summary>
    public string Of(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > Longest)
        {
            return Encoding.UTF8.GetString(utf8);
        }

        var hash = SipHash.Of(utf8);
        if (_texts.TryGetValue(hash, out var known) && Is(known, utf8))
        {
            return known;
        }

        return Kept(hash, Encoding.UTF8.GetString(utf8));
    }

    /// <summary>The one object for a text.</summary>
    public string Of(string text)
    {
        if (text.Length > Longest)
        {
            return text;
        }

        var hash = SipHash.Of(text);
        if (_texts.TryGetValue(hash, out var known))
        {
            return known == text ? known : text;
        }

        return Kept(hash, text);
    }

    private string Kept(long hash, string text)
    {
        if (Volatile.Read(ref _count) < Most && _texts.TryAdd(hash, text))
        {
            Interlocked.Increment(ref _count);
        }

        return text;
    }

    private static bool Is(string text, ReadOnlySpan<byte> utf8)
    {
        Span<byte> bytes = stackalloc byte[Longest];
        return Encoding.UTF8.TryGetBytes(text, bytes, out var length) && bytes[..length].SequenceEqual(utf8);
    }
}
