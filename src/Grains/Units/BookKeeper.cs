using System.Globalization;
using NodaTime;
using ParLive.Domain.Books;
using ParLive.Domain.Events;
using ParLive.Domain.Hashing;
using ParLive.Domain.Packing;
using ParLive.Domain.Timelines;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts;
using ParLive.Grains.Journaling;

namespace ParLive.Grains.Units;

/// <summary>Between a unit's book and its journal: what is new is on disk before the book has it.</summary>
/// <param name="book">The book.</param>
/// <param name="legacies">What of its dossiers counts for others.</param>
/// <param name="store">Where its history is, and the cache of what it came to.</param>
/// <param name="services">A clock that says when a record was accepted, and what the house adds to news.</param>
/// <param name="believe">Told what a record changes, in the same step in which the book has it.</param>
internal sealed class BookKeeper(
    UnitBook book, Legacies legacies, BookStore store, (TimeProvider Clock, RulingDesk Desk) services, Action<TimelineDelta> believe)
{
    /// <summary>The texts that many events share, whether they came in or were read from the journal.</summary>
    internal static readonly TextPool Texts = new();
    private long _lastRecord;
    private long _kept;

    // What of its dossiers counts here follows from the map.
    private string Versions => legacies.Edition == 0
        ? BookSnapshot.VersionsIn(book.Ledger.Calendar)
        : string.Create(CultureInfo.InvariantCulture, $"{BookSnapshot.VersionsIn(book.Ledger.Calendar)}, map {legacies.Edition}");

    /// <summary>Reads the unit's history: from its snapshot on where there is one, otherwise the whole.</summary>
    public async Task Load(int today, CancellationToken cancellationToken)
    {
        var snapshot = store.Snapshots.Find(book.Unit);
        if (snapshot is null || !await Resume(snapshot, cancellationToken))
        {
            await foreach (var record in store.Journal.Read(book.Unit, 0, cancellationToken))
            {
                var (acceptedAt, entries) = BookEncoding.Decode(record.Body.Span, Texts);
                book.Load(acceptedAt, entries);
                _lastRecord = SipHash.Of(record.Body.Span);
            }

            book.CountAnew(Horizon.On(today));
        }

        book.RollUp.Total.Compact(Horizon.On(today));
        legacies.CountAnew();
    }

    /// <summary>Offers a snapshot, if anything was recorded since the last one.</summary>
    public void KeepSnapshot()
    {
        if (book.Sequence > _kept && BookSnapshot.Encode(book) is { } body)
        {
            _kept = book.Sequence;
            store.Snapshots.Offer(book.Unit, new Snapshot(book.Sequence, _lastRecord, Versions, body));
        }
    }

    /// <summary>Judges events, and records and applies the new ones.</summary>
    public Task<Recorded> Take(IReadOnlyList<BookEntry.Happened> offered, EventBatch batch)
    {
        var judgements = book.Judge(offered);
        var receipts = new ItemReceipt[offered.Count];
        var (news, raws) = (new List<BookEntry>(offered.Count), new List<ReadOnlyMemory<byte>>(offered.Count));
        for (var place = 0; place < receipts.Length; place++)
        {
            var elsewhere = ElsewhereOf(offered[place].Number, batch);
            receipts[place] = elsewhere is null ? ReceiptOf(judgements[place]) : new ItemReceipt(default, elsewhere);
            if (elsewhere is null && judgements[place] == Judgement.New)
            {
                news.Add(offered[place]);
                raws.Add(batch.Items[place].Raw);
            }
        }

        if (batch.From is not null)
        {
            book.StayWith(offered.Where((_, place) => receipts[place].Elsewhere is null).Select(item => item.Number));
            return WriteKnown(news, new BatchReceipt(receipts), raws);
        }

        return WriteRuled(news, new BatchReceipt(receipts), raws);
    }

    /// <summary>Compares cases with what their sources last said, and records and applies the differences.</summary>
    public async Task<Recorded> Compare(CaseBatch batch, Instant now)
    {
        var receipts = new ItemReceipt[batch.Items.Count];
        var (news, raws) = (new List<BookEntry>(), new List<ReadOnlyMemory<byte>>());
        // A case may stand in the batch twice; what the first said is known to the second.
        var said = new Dictionary<string, List<UnitEvent>>(StringComparer.Ordinal);
        for (var place = 0; place < receipts.Length; place++)
        {
            var item = batch.Items[place];
            var stated = Admission.StatedOf(item.Case, item.Unit);
            if (book.ElsewhereOf(stated.Number) is { } elsewhere)
            {
                receipts[place] = new ItemReceipt(default, elsewhere);
                continue;
            }

            var known = said.TryGetValue(stated.Number, out var list) ? list : said[stated.Number] = [.. book.EventsOf(stated.Number)];
            var differences = stated.DifferencesFrom(known, book.Ledger.Zone, now);
            known.AddRange(differences);
            news.AddRange(differences.Select(difference => new BookEntry.Happened(stated.Number, difference)));
            raws.AddRange(differences.Select(_ => item.Case.Raw));
            receipts[place] = new ItemReceipt(new Verdict(
                differences.Count == 0 ? VerdictOutcome.Duplicate : VerdictOutcome.Accepted, Events: differences.Count));
        }

        return await WriteRuled(news, new BatchReceipt(receipts), raws);
    }

    /// <summary>Records entries, and applies them when they are on disk.</summary>
    public async Task<Recorded> Write(
        IReadOnlyList<BookEntry> news, BatchReceipt receipt, IReadOnlyList<ReadOnlyMemory<byte>>? raws = null)
    {
        if (news.Count == 0)
        {
            return new Recorded(receipt, []);
        }

        var acceptedAt = services.Clock.GetUtcNow().ToUnixTimeMilliseconds();
        var body = BookEncoding.Encode(acceptedAt, news);
        await store.Journal.Append(new JournalRecord(
            book.Unit,
            book.Sequence + 1,
            body,
            RecordParts.RawOf(raws ?? []),
            RecordParts.DossiersOf(news)));
        _lastRecord = SipHash.Of(body);
        List<string> numbers = legacies.Any ? [.. news.Select(entry => entry.Number).Distinct(StringComparer.Ordinal)] : [];
        var before = legacies.Before(numbers);
        var change = book.Apply(acceptedAt, news);
        legacies.After(numbers, before);
        believe(change);
        return new Recorded(receipt, news);
    }

    /// <summary>The events of a batch as they are meant.</summary>
    public static IReadOnlyList<BookEntry.Happened> Decode(EventBatch batch)
    {
        var offered = new BookEntry.Happened[batch.Items.Count];
        for (var place = 0; place < offered.Length; place++)
        {
            var item = batch.Items[place];
            offered[place] = new BookEntry.Happened(item.Number, item.Known ?? Read(item.Event.Span));
        }

        return offered;
    }

    /// <summary>A dossier on its way to its home, with all that is known of it.</summary>
    public static EventBatch BatchOf(string unit, string number, IReadOnlyList<UnitEvent> events, bool isHomecoming) =>
        new([.. events.Select(happened => new EventItem(number, Encoded(happened), ReadOnlyMemory<byte>.Empty))], unit, isHomecoming);

    /// <summary>An event in its canonical form.</summary>
    public static ReadOnlyMemory<byte> Encoded(UnitEvent happened) => PackedBytes.Of(happened, EventEncoding.Write);

    private string? ElsewhereOf(string number, EventBatch batch) =>
        batch.From is { } sender && book.MakesWayFor(sender, number) ? book.ForwardOf(number)
        : batch.IsHomecoming ? null
        : book.ElsewhereOf(number);

    private static UnitEvent Read(ReadOnlySpan<byte> bytes)
    {
        var input = new ByteReader(bytes, Texts);
        return EventEncoding.Read(ref input);
    }

    // It was ruled where it came in, or no rule was known then.
    private async Task<Recorded> WriteKnown(List<BookEntry> news, BatchReceipt receipt, List<ReadOnlyMemory<byte>> raws)
    {
        await services.Desk.Know(news);
        return await Write(news, receipt, raws);
    }

    // In one record: no dossier is ever seen between its receipt and its promise.
    private Task<Recorded> WriteRuled(List<BookEntry> news, BatchReceipt receipt, List<ReadOnlyMemory<byte>> raws)
    {
        var rulings = services.Desk.Of(news);
        news.AddRange(rulings);
        raws.AddRange(rulings.Select(_ => ReadOnlyMemory<byte>.Empty));
        return Write(news, receipt, raws);
    }

    // The record after which the snapshot holds is read too: only where it is the same record is it the same history.
    private async Task<bool> Resume(Snapshot snapshot, CancellationToken cancellationToken)
    {
        if (snapshot.Versions != Versions)
        {
            return false;
        }

        var resumed = false;
        await foreach (var record in store.Journal.Read(book.Unit, snapshot.Sequence - 1, cancellationToken))
        {
            _lastRecord = SipHash.Of(record.Body.Span);
            if (resumed)
            {
                var (acceptedAt, entries) = BookEncoding.Decode(record.Body.Span, Texts);
                book.Apply(acceptedAt, entries);
            }
            else if (record.Sequence != snapshot.Sequence || _lastRecord != snapshot.Record)
            {
                return false;
            }
            else
            {
                BookSnapshot.Restore(book, snapshot.Body.Span, snapshot.Sequence, Texts);
                (resumed, _kept) = (true, snapshot.Sequence);
            }
        }

        return resumed;
    }

    private static ItemReceipt ReceiptOf(Judgement judgement) => judgement switch
    {
        Judgement.New => new(new Verdict(VerdictOutcome.Accepted, Events: 1)),
        Judgement.Duplicate => new(new Verdict(VerdictOutcome.Duplicate)),
        _ => new(new Verdict(
            VerdictOutcome.Refused, RefusalReasons.Conflict, "The same source said something else under this id before; the first stands.")),
    };
}
