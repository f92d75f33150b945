using System.Buffers;
using ParLive.Domain.Books;
using ParLive.Domain.Hashing;
using ParLive.Domain.Packing;

namespace ParLive.Grains.Units;

/// <summary>What a record of the journal holds beside its entries.</summary>
internal static class RecordParts
{
    /// <summary>The hashes of its dossiers, each once, in the order of the entries.</summary>
    public static long[] DossiersOf(IReadOnlyList<BookEntry> news)
    {
        var hashes = new long[news.Count];
        var found = 0;
        for (var place = 0; place < hashes.Length; place++)
        {
            var hash = SipHash.Of(news[place].Number);
            if (!hashes.AsSpan(0, found).Contains(hash))
            {
                hashes[found++] = hash;
            }
        }

        return found == hashes.Length ? hashes : hashes[..found];
    }

    /// <summary>The bytes of each event after their length, in the order of the record's entries.</summary>
    public static ReadOnlyMemory<byte> RawOf(IReadOnlyList<ReadOnlyMemory<byte>> raws)
    {
        var output = new ArrayBufferWriter<byte>(raws.Sum(raw => raw.Length + 4) + 1);
        foreach (var raw in raws)
        {
            output.WriteNumber(raw.Length);
            output.Write(raw.Span);
        }

        return output.WrittenMemory;
    }

    /// <summary>The same bytes apart again, in the order of the record's entries; what the house added has none.</summary>
    /// <exception cref="FormatException">They are not those of a record.</exception>
    public static IReadOnlyList<ReadOnlyMemory<byte>> RawsIn(ReadOnlyMemory<byte> raw)
    {
        var (parts, at) = (new List<ReadOnlyMemory<byte>>(), 0);
        while (at < raw.Length)
        {
            var input = new ByteReader(raw.Span[at..]);
            var length = (int)input.ReadNumber();
            at = raw.Length - input.Left;
            if (length < 0 || length > raw.Length - at)
            {
                throw new FormatException($"An item of {length} bytes does not fit into the {raw.Length - at} that are left.");
            }

            parts.Add(raw.Slice(at, length));
            at += length;
        }

        return parts;
    }
}
