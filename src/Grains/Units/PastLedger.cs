using ParLive.Domain.Books;
using ParLive.Domain.Events;
using ParLive.Domain.Packing;
using ParLive.Grains.Journaling;

namespace ParLive.Grains.Units;

/// <summary>A unit's dossiers and other matters as they were known just before a moment, from its journal.</summary>
/// <remarks>Where they count follows from the map and the calendar of now: what was known is gone back to, not what is meant by it.</remarks>
internal sealed class PastLedger(UnitBook book, IJournal journal)
{
    private readonly TextPool _texts = new();

    /// <summary>What had come in before a moment: the book's own ledger if nothing that counts came since, otherwise one that is read anew.</summary>
    public async Task<Ledger> At(DateTimeOffset moment)
    {
        var from = moment.ToUnixTimeMilliseconds();
        if (book.LastAccepted < from || !await HasChangedSince(from))
        {
            return book.Ledger;
        }

        var then = book.Blank();
        await foreach (var record in journal.Read(book.Unit, 0, CancellationToken.None))
        {
            var (acceptedAt, entries) = BookEncoding.Decode(record.Body.Span, _texts);
            if (acceptedAt < from)
            {
                then.Load(acceptedAt, entries);
            }
        }

        return then.Ledger;
    }

    // Looks back from the newest record, further and further: mostly there is nothing but the closing of another period.
    private async Task<bool> HasChangedSince(long from)
    {
        for (var back = 8L; ; back *= 8)
        {
            var (after, reached, changed) = (Math.Max(0, book.Sequence - back), false, false);
            await foreach (var record in journal.Read(book.Unit, after, CancellationToken.None))
            {
                var (acceptedAt, entries) = BookEncoding.Decode(record.Body.Span, _texts);
                reached |= acceptedAt < from;
                changed |= acceptedAt >= from && entries.Any(entry => Matter.KindOf(entry.Number) is var kind && kind != MatterKind.Edition && !OwnWords.IsJudgement(kind));
            }

            if (changed || reached || after == 0)
            {
                return changed;
            }
        }
    }
}
