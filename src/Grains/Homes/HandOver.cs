using Microsoft.Extensions.Logging;
using Orleans;
using ParLive.Domain.Books;
using ParLive.Domain.Events;
using ParLive.Domain.Hashing;
using ParLive.Grains.Telling;
using ParLive.Grains.Units;

namespace ParLive.Grains.Homes;

/// <summary>Brings dossiers to their homes: they leave by one record, arrive, and are let go by another.</summary>
/// <remarks>
/// At any moment one unit alone judges what is said of a dossier. Until the next one has it on its disk that is this unit, and
/// what comes meanwhile goes after the dossier; then the signpost turns, and whoever still asks here is sent on. A delivery may be
/// repeated at any time: it follows the dossier like any event, and is known there. Touched only on the grain's own turns.
/// </remarks>
internal sealed partial class HandOver
{
    private const int MostForwards = 64;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private readonly HashSet<string> _suspects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<UnitEvent>> _arrived = new(StringComparer.Ordinal);
    private readonly UnitBook _book;
    private readonly IDossierHomes _homes;
    private readonly IGrainFactory _grains;
    private readonly IUnitGrain _self;
    private readonly TimeProvider _clock;
    private readonly ILogger _log;
    private readonly Paced _bringing;

    public HandOver(UnitBook book, IDossierHomes homes, IGrainFactory grains, TimeProvider clock, ILogger log)
    {
        (_book, _homes, _grains, _clock, _log) = (book, homes, grains, clock, log);
        _self = grains.GetGrain<IUnitGrain>(book.Unit);
        _bringing = new Paced(BringAll, () => Task.Delay(TellingPace.Shortest, clock));
    }

    /// <summary>How many dossiers have their home elsewhere and are not known to be there yet.</summary>
    public int UnderWay => Leaving().Count + _book.Outbox.Count;

    /// <summary>Takes up what an earlier life of the unit left behind, and says which dossiers are asked for here.</summary>
    public void Resume()
    {
        _homes.Settle(_book.Ledger.Hashes.Concat(_book.Outbox.Keys.Select(SipHash.Of)), _book.Unit);
        if (_book.AnyMayBeMisplaced)
        {
            Look(_book.Ledger.Names);
        }

        if (_book.Outbox.Count > 0)
        {
            _bringing.Ask();
        }
    }

    /// <summary>Looks whether something happened by which a dossier has its home elsewhere.</summary>
    public void Look(IReadOnlyList<BookEntry> news)
    {
        foreach (var entry in news)
        {
            if (entry is BookEntry.Happened && _book.MayBeMisplaced(entry.Number))
            {
                Look([entry.Number]);
            }
        }
    }

    private void Look(IEnumerable<string> numbers)
    {
        foreach (var moved in _book.Misplaced(numbers))
        {
            _suspects.Add(moved.Number);
            _bringing.Ask();
        }
    }

    /// <summary>Begins nothing any more; the unit's next life goes on with it.</summary>
    public void Stop() => _bringing.Stop();

    /// <summary>The dossiers that shall leave.</summary>
    public IReadOnlyList<BookEntry.Moved> Leaving() => _book.Misplaced(_suspects);

    /// <summary>They have left.</summary>
    public void Forget(IEnumerable<BookEntry.Moved> moved) => _suspects.ExceptWith(moved.Select(dossier => dossier.Number));

    /// <summary>The record by which a dossier is let go; null if something was said of it since it was brought.</summary>
    public BookEntry.Delivered? Arrival(string number) =>
        _arrived.Remove(number, out var brought) && ReferenceEquals(_book.Outbox.GetValueOrDefault(number), brought)
            ? new BookEntry.Delivered(number)
            : null;

    private async Task BringAll()
    {
        if (_suspects.Count > 0)
        {
            await Trying(() => _self.Release());
        }

        foreach (var (number, events) in _book.Outbox.ToList())
        {
            await Trying(() => Bring(number, events));
        }

        _suspects.IntersectWith(Leaving().Select(moved => moved.Number));
        if (_suspects.Count > 0 || _book.Outbox.Count > 0)
        {
            await Task.Delay(Patience, _clock);
            _bringing.Ask();
        }
    }

    // A home that cannot be reached must not keep other dossiers from theirs.
    private async Task Trying(Func<Task> step)
    {
        try
        {
            await step();
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            LogUndelivered(_book.Unit, failure.Message);
        }
    }

    private async Task Bring(string number, IReadOnlyList<UnitEvent> events)
    {
        if (await Follow(number, events) is not { } home)
        {
            return;
        }

        _arrived[number] = events;
        await _self.Delivered(number);
        if (!_book.Outbox.ContainsKey(number))
        {
            _homes.Settle([SipHash.Of(number)], home);
        }
    }

    // The unit named may have handed it on already, if this is a repetition: then it is followed. Where the trail leads back here,
    // nobody else has it, and the unit named takes it in although it had it before. Null if that one is itself on the way here with
    // it: then this unit waits for it.
    private async Task<string?> Follow(string number, IReadOnlyList<UnitEvent> events)
    {
        var at = _book.ForwardOf(number)!;
        for (var left = MostForwards; left > 0; left--)
        {
            if (await Offer(at, isHomecoming: false) is not { } elsewhere)
            {
                return at;
            }

            if (elsewhere == _book.Unit)
            {
                var named = _book.ForwardOf(number)!;
                return await Offer(named, isHomecoming: true) is null ? named : null;
            }

            at = elsewhere;
        }

        throw new InvalidOperationException($"Dossier '{number}' moves faster than it can be followed.");

        async Task<string?> Offer(string unit, bool isHomecoming)
        {
            var receipt = await _grains.GetGrain<IUnitGrain>(unit).Take(BookKeeper.BatchOf(_book.Unit, number, events, isHomecoming));
            return receipt.Items[0].Elsewhere;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Unit {Unit} could not hand all dossiers over and will try again: {Reason}")]
    private partial void LogUndelivered(string unit, string reason);
}
