using ParLive.Domain.Events;
using ParLive.Domain.Feeds;
using ParLive.Domain.Reorganisations;
using ParLive.Domain.RollUps;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;
using ParLive.Domain.WorkingTime;

namespace ParLive.Domain.Books;

/// <summary>All that a unit knows: the dossiers whose home it is, those that moved away, and the sum of its own part and its children.</summary>
/// <remarks>Judge, record, apply: judging changes nothing, and only what is on disk is applied. Not safe for use from several threads.</remarks>
public sealed class UnitBook(
    string unit, WorkingCalendar calendar, Whereabouts? whereabouts = null, Func<CalendarVersion, WorkingCalendar?>? calendarOf = null)
{
    private readonly Dictionary<string, string> _forwards = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<UnitEvent>> _outbox = new(StringComparer.Ordinal);
    private readonly UnitSum _sum = new();

    /// <summary>The book of a unit for which no calendar was set.</summary>
    public UnitBook(string unit, OfficeZone zone)
        : this(unit, UsualCalendars.Of(zone))
    {
    }

    /// <summary>The unit's key.</summary>
    public string Unit => unit;

    /// <summary>Its dossiers.</summary>
    public Ledger Ledger { get; } = new(calendar, whereabouts, calendarOf);

    /// <summary>The sources that tell of it, and how long each is silent as a rule.</summary>
    public FeedBook Feeds { get; } = new(unit, calendar);

    /// <summary>The sum of its own part and its children's. Replaced as a whole when it is built anew.</summary>
    public RollUp RollUp => _sum.Current;

    /// <summary>How many records are applied.</summary>
    public long Sequence { get; private set; }

    /// <summary>When the newest record was accepted, in milliseconds since 1970; 0 if there is none.</summary>
    public long LastAccepted { get; private set; }

    /// <summary>The latest time of its events, in milliseconds since 1970; 0 if there is none.</summary>
    public long LastEventTime { get; private set; }

    /// <summary>Moved dossiers of which the new home has not said that it has them.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<UnitEvent>> Outbox => _outbox;

    /// <summary>The unit to which a dossier moved; null if it did not.</summary>
    public string? ForwardOf(string number) => _forwards.GetValueOrDefault(number);

    /// <summary>
    /// Somebody else relies on dossiers being here although they are on their way from here: they count as changed, so that they are
    /// brought once more. Otherwise two units that hand a dossier to each other could both let go of it.
    /// </summary>
    public void StayWith(IEnumerable<string> numbers)
    {
        foreach (var number in numbers.Where(_outbox.ContainsKey))
        {
            _outbox[number] = _outbox[number].ToArray();
        }
    }

    /// <summary>
    /// Whether a dossier that somebody brings here, while it is on its way from here, is not taken in: units that bring it to each other
    /// would rely on each other for ever. Of two, the one whose name comes later goes on, and the other waits for it.
    /// </summary>
    public bool MakesWayFor(string sender, string number) => _outbox.ContainsKey(number) && string.CompareOrdinal(sender, unit) < 0;

    /// <summary>The unit that keeps a dossier which left; null if it is here, or has not arrived there yet.</summary>
    public string? ElsewhereOf(string number) => _outbox.ContainsKey(number) ? null : ForwardOf(number);

    /// <summary>All that is known here of a dossier that is kept here, or on its way from here to its home.</summary>
    public IReadOnlyList<UnitEvent> EventsOf(string number) => _outbox.GetValueOrDefault(number) ?? Ledger.EventsOf(number);

    /// <summary>The numbers of the dossiers, kept here or on their way from here, of which a source said something.</summary>
    public IReadOnlyList<string> DossiersOf(string source) =>
        [.. Ledger.Names.Concat(_outbox.Keys).Where(name => Matter.KindOf(name) == MatterKind.Dossier).Where(number => EventsOf(number).Any(happened => happened.Source == source))];

    internal Dictionary<string, string> Forwards => _forwards;

    /// <summary>A book of the same unit in which nothing stands: for reading its journal again, up to some moment.</summary>
    public UnitBook Blank() => new(unit, calendar, whereabouts);

    /// <summary>Reads a record of the journal at activation; <see cref="CountAnew"/> follows the last one.</summary>
    public void Load(long acceptedAt, IReadOnlyList<BookEntry> entries)
    {
        foreach (var entry in entries)
        {
            if (entry is BookEntry.Happened happened && !_outbox.ContainsKey(happened.Number))
            {
                _forwards.Remove(happened.Number);
                Ledger.Load(happened.Number, happened.Event);
                Note(happened.Event);
            }
            else
            {
                Apply(entry, new TimelineDelta());
            }
        }

        Count(acceptedAt, entries);
    }

    /// <summary>Counts everything once, after the journal is read.</summary>
    /// <param name="horizon">Where minutes and hours begin now.</param>
    public void CountAnew(Horizon horizon) => _sum.StartWith(horizon, Ledger.Contributions().Entries);

    /// <summary>Whether what is offered is new, one after the other: an event may repeat one that stands before it.</summary>
    public IReadOnlyList<Judgement> Judge(IReadOnlyList<BookEntry.Happened> offered)
    {
        if (offered is [var only])
        {
            return [JudgeOne(only.Number, only.Event)];
        }

        var fresh = new Dictionary<(string, EventId), UnitEvent>();
        var judgements = new Judgement[offered.Count];
        for (var place = 0; place < judgements.Length; place++)
        {
            var (number, happened) = offered[place];
            if (fresh.TryGetValue((number, happened.Id), out var first))
            {
                judgements[place] = Ledger.SayTheSame(first, happened) ? Judgement.Duplicate : Judgement.Conflict;
                continue;
            }

            judgements[place] = JudgeOne(number, happened);
            if (judgements[place] == Judgement.New)
            {
                fresh.Add((number, happened.Id), happened);
            }
        }

        return judgements;
    }

    /// <summary>Whether a dossier may be here that has its home elsewhere.</summary>
    public bool AnyMayBeMisplaced => Ledger.MayNameOthersThan(unit) || whereabouts is { MayLeave: true };

    /// <summary>The dossiers among these numbers that have their home elsewhere: their receipt names another unit, or this one ended.</summary>
    public IReadOnlyList<BookEntry.Moved> Misplaced(IEnumerable<string> numbers) =>
        [.. numbers.Distinct(StringComparer.Ordinal)
            .Where(MayBeMisplaced)
            .Select(number => new BookEntry.Moved(number, Ledger.HomeOf(number)))
            .Where(moved => moved.Target != unit)];

    /// <summary>Whether one of a dossier's events tells of another unit than this, or this one ended: then its home may be elsewhere.</summary>
    public bool MayBeMisplaced(string number)
    {
        foreach (var happened in Ledger.EventsOf(number))
        {
            if (happened.Unit != unit || whereabouts is { MayLeave: true })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Applies a record that is on disk; the change is in the sum, and is returned.</summary>
    public TimelineDelta Apply(long acceptedAt, IReadOnlyList<BookEntry> entries)
    {
        var delta = new TimelineDelta();
        foreach (var entry in entries)
        {
            Apply(entry, delta);
        }

        _sum.AddOwn(delta);
        Count(acceptedAt, entries);
        return delta;
    }

    /// <inheritdoc cref="UnitSum.AddChild"/>
    public Uptake AddChild(string child, ChildDelta delta) => _sum.AddChild(child, delta);

    /// <summary>Starts the sum anew with the unit's own part; the children are to be adopted one by one.</summary>
    public void BeginAnew() => _sum.BeginAnew(Ledger.Contributions().Entries);

    /// <inheritdoc cref="UnitSum.Adopt"/>
    public Uptake Adopt(string child, ChildState state) => _sum.Adopt(child, state);

    /// <inheritdoc cref="UnitSum.AbandonAnew"/>
    public void AbandonAnew() => _sum.AbandonAnew();

    /// <inheritdoc cref="UnitSum.CompleteAnew"/>
    public TimelineDelta CompleteAnew() => _sum.CompleteAnew();

    private Judgement JudgeOne(string number, UnitEvent happened)
    {
        if (!_outbox.TryGetValue(number, out var leaving))
        {
            return Ledger.Judge(number, happened);
        }

        var known = leaving.FirstOrDefault(other => other.Id == happened.Id);
        return known is null ? Judgement.New : Ledger.SayTheSame(known, happened) ? Judgement.Duplicate : Judgement.Conflict;
    }

    private void Apply(BookEntry entry, TimelineDelta delta)
    {
        switch (entry)
        {
            case BookEntry.Happened happened when _outbox.TryGetValue(happened.Number, out var leaving):
                // Its dossier is on its way; it goes after it, and counts where that arrives.
                _outbox[happened.Number] = [.. leaving, happened.Event];
                Note(happened.Event);
                break;
            case BookEntry.Happened happened:
                // It may come back to where it once was.
                _forwards.Remove(happened.Number);
                Ledger.Apply(happened.Number, happened.Event, delta);
                Note(happened.Event);
                break;
            case BookEntry.Moved moved:
                // It may leave a second time before the first is delivered; neither part may be lost.
                _outbox[moved.Number] = [.. _outbox.GetValueOrDefault(moved.Number, []), .. Ledger.Remove(moved.Number, delta)];
                _forwards[moved.Number] = moved.Target;
                break;
            default:
                _outbox.Remove(entry.Number);
                break;
        }
    }

    internal void StandAfter(long sequence, long lastAccepted, long lastEventTime) =>
        (Sequence, LastAccepted, LastEventTime) = (sequence, lastAccepted, lastEventTime);

    private void Note(UnitEvent happened) =>
        LastEventTime = OwnWords.IsOne(happened) ? LastEventTime : Math.Max(LastEventTime, happened.Time.ToUnixTimeMilliseconds());

    // What the house says is no sign that a source is still there.
    private void Count(long acceptedAt, IReadOnlyList<BookEntry> entries)
    {
        Sequence++;
        Feeds.Note(acceptedAt, entries);
        LastAccepted = entries.All(entry => entry is BookEntry.Happened { Event: var happened } && OwnWords.IsOne(happened)) ? LastAccepted : Math.Max(LastAccepted, acceptedAt);
    }
}
