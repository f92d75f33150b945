using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using ParLive.Domain.Dossiers;
using ParLive.Domain.Events;
using ParLive.Domain.Packing;

namespace ParLive.Domain.Books;

/// <summary>The canonical digest of a unit's state: its dossiers by name, each with its events in order and the facts they come to.</summary>
/// <remarks>Buckets, times of arrival and the order of arrival are no part of it: equal histories have equal digests.</remarks>
public static class BookDigest
{
    /// <summary>SHA-256 in hexadecimal digits; empty for a unit without dossiers.</summary>
    public static string Of(UnitBook book)
    {
        if (book.Ledger.Count == 0)
        {
            return "";
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var output = new ArrayBufferWriter<byte>();
        foreach (var name in book.Ledger.Names.Order(StringComparer.Ordinal))
        {
            output.ResetWrittenCount();
            output.WriteText(name);
            foreach (var happened in book.Ledger.EventsOf(name))
            {
                EventEncoding.Write(output, happened);
            }

            if (Matter.KindOf(name) == MatterKind.Dossier)
            {
                output.WriteText(TextOf(book.Ledger.FactsOf(name)));
            }

            hash.AppendData(output.WrittenSpan);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string TextOf(Facts facts) => string.Create(
        CultureInfo.InvariantCulture,
        $"{facts.Unit}|{facts.Received}|{facts.FirstPromise}|{facts.Due}|{facts.Ended}|{facts.How}|{facts.Waited.BclCompatibleTicks}|{facts.Rating?.Level}|{(int)facts.Flags}");
}
