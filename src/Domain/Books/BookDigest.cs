using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using ParLive.Domain.Dossiers;
using ParLive.Domain.Events;
using ParLive.Domain.Feedback;
using ParLive.Domain.Inspections;
using ParLive.Domain.Packing;
using ParLive.Domain.Plans;

namespace ParLive.Domain.Books;

/// <summary>The canonical digest of a unit's state: its matters by name, each with its events in order and the facts they come to.</summary>
/// <remarks>Buckets, times of arrival and the order of arrival are no part of it, and neither is what ParLive thinks: equal histories have equal digests.</remarks>
public static class BookDigest
{
    /// <summary>The names of the matters that are part of it, in order.</summary>
    public static IReadOnlyList<string> NamesIn(UnitBook book) =>
        [.. book.Ledger.Names.Where(name => !OwnWords.IsJudgement(Matter.KindOf(name))).Order(StringComparer.Ordinal)];

    /// <summary>SHA-256 in hexadecimal digits; empty for a unit without dossiers.</summary>
    public static string Of(UnitBook book)
    {
        var names = NamesIn(book);
        if (names.Count == 0)
        {
            return "";
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var output = new ArrayBufferWriter<byte>();
        foreach (var name in names)
        {
            output.ResetWrittenCount();
            output.WriteText(name);
            foreach (var happened in book.Ledger.EventsOf(name))
            {
                EventEncoding.Write(output, happened);
            }

            output.WriteFacts(book.Ledger, name);

            hash.AppendData(output.WrittenSpan);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // A matter without facts of its own adds nothing.
    private static void WriteFacts(this ArrayBufferWriter<byte> output, Ledger ledger, string name)
    {
        var facts = Matter.KindOf(name) switch
        {
            MatterKind.Dossier => TextOf(ledger.FactsOf(name)),
            MatterKind.Task => TextOf(ledger.TaskOf(name)),
            MatterKind.Inspection => TextOf(ledger.InspectionOf(name)),
            MatterKind.Feedback => TextOf(FeedbackFold.Of(ledger.EventsOf(name), ledger.Zone)),
            _ => null,
        };
        if (facts is not null)
        {
            output.WriteText(facts);
        }
    }

    private static string TextOf(TaskFacts facts) => string.Create(
        CultureInfo.InvariantCulture,
        $"{facts.Unit}|{facts.Assigned}|{facts.Deadline}|{facts.Started}|{string.Join(';', facts.Spells)}|{(int)facts.Flags}");

    private static string TextOf(InspectionFacts facts) => string.Create(
        CultureInfo.InvariantCulture,
        $"{facts.Unit}|{facts.Opened}|{facts.BySurprise}|{string.Join(';', facts.Visits.Select(visit => $"{visit.Inspected.Name}:{visit.Findings}:{visit.RemediedCount}"))}|{(int)facts.Flags}");

    private static string TextOf(FeedbackFacts facts) => string.Create(
        CultureInfo.InvariantCulture,
        $"{facts.Unit}|{facts.Received}|{facts.FirstPromise}|{facts.Due}|{facts.Ended}|{facts.IsDismissed}|{(int)facts.Flags}");

    private static string TextOf(Facts facts) => string.Create(
        CultureInfo.InvariantCulture,
        $"{facts.Unit}|{facts.Received}|{facts.FirstPromise}|{facts.Due}|{facts.Ended}|{facts.How}|{facts.Waited.BclCompatibleTicks}|{facts.Rating?.Level}|{(int)facts.Flags}");
}
