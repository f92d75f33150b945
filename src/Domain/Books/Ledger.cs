using System.Runtime.InteropServices;
using NodaTime;
using ParLive.Domain.Dossiers;
using ParLive.Domain.Events;
using ParLive.Domain.Hashing;
using ParLive.Domain.Inspections;
using ParLive.Domain.Plans;
using ParLive.Domain.Reorganisations;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;
using ParLive.Domain.WorkingTime;

namespace ParLive.Domain.Books;

/// <summary>The matters whose home a unit is: for each name (<see cref="Matter"/>) the events known of it, in the order of its life.</summary>
/// <remarks>Not safe for use from several threads.</remarks>
/// <param name="calendar">The newest calendar of the unit.</param>
/// <param name="whereabouts">For whom its dossiers count; null where no unit was ever reorganised.</param>
/// <param name="calendarOf">The calendars by which due dates were computed, by version; null for those that ship.</param>
public sealed class Ledger(WorkingCalendar calendar, Whereabouts? whereabouts = null, Func<CalendarVersion, WorkingCalendar?>? calendarOf = null)
{
    private Dictionary<string, UnitEvent[]> _unpacked = new(StringComparer.Ordinal);
    private PackedLedger? _packed;

    // Used again for every event, so that taking one in leaves little behind.
    private readonly List<Entry> _entries = [];

    /// <summary>How many matters it holds.</summary>
    public int Count => _packed?.Hashes.Length ?? _unpacked.Count;

    /// <summary>How many events it holds.</summary>
    public long Events { get; private set; }

    /// <summary>The names of its matters, in no order.</summary>
    public IEnumerable<string> Names => Matters.Keys;

    /// <summary>The hashes of the names of its matters, in no order.</summary>
    public IEnumerable<long> Hashes => _packed?.Hashes ?? _unpacked.Keys.Select(SipHash.Of);

    /// <summary>Whether it may hold a matter; asking reads nothing that is packed.</summary>
    public bool MayHold(string name) => _packed is { } packed ? packed.Hashes.Contains(SipHash.Of(name)) : _unpacked.ContainsKey(name);

    /// <summary>Whether one of its events may name another unit than its own.</summary>
    public bool MayNameOthers => _packed?.NamesOthers ?? true;

    /// <summary>The numbers of its dossiers, in no order.</summary>
    public IEnumerable<string> Dossiers => NamesOf(MatterKind.Dossier);

    /// <summary>The newest calendar of its unit.</summary>
    public WorkingCalendar Calendar => calendar;

    /// <summary>The zone in which its days begin.</summary>
    public OfficeZone Zone => calendar.Zone;

    /// <summary>The names of its matters of a kind, in no order.</summary>
    public IEnumerable<string> NamesOf(MatterKind kind) => Matters.Keys.Where(name => Matter.KindOf(name) == kind);

    /// <summary>The events of a matter in the order of its life; empty if it is not known.</summary>
    public IReadOnlyList<UnitEvent> EventsOf(string name) => Matters.GetValueOrDefault(name) ?? [];

    /// <summary>What a dossier's events come to.</summary>
    public Facts FactsOf(string number) => Fold.Of(EventsOf(number), Zone, calendarOf);

    /// <summary>What its events up to a moment come to: as it stood then, whatever happened since.</summary>
    public Facts FactsAsOf(string number, Instant moment)
    {
        var events = EventsOf(number);
        // They lie in the order of their times, so the last one tells whether anything is left out.
        return events.Count == 0 || events[^1].Time <= moment
            ? Fold.Of(events, Zone, calendarOf)
            : Fold.Of(events.TakeWhile(happened => happened.Time <= moment), Zone, calendarOf);
    }

    /// <summary>A dossier's promise by a rule; null where its source promises something itself, or no rule holds.</summary>
    internal ComputedPromise? PromiseOf(string number) => ComputedPromise.Of(EventsOf(number), Zone, calendarOf);

    /// <summary>What a task's events come to.</summary>
    public TaskFacts TaskOf(string name) => TaskFold.Of(EventsOf(name), Zone);

    /// <summary>What an inspection's events come to.</summary>
    public InspectionFacts InspectionOf(string name) => InspectionFold.Of(EventsOf(name));

    /// <summary>The key of the unit where a matter has its home.</summary>
    /// <remarks>Where everything was taken back, the first event still says where; so the home depends on no order of arrival.</remarks>
    public string HomeOf(string name)
    {
        var named = MatterContribution.HomeOf(name, EventsOf(name), Zone);
        return Matter.KindOf(name) == MatterKind.Dossier ? whereabouts?.HomeOf(named, FactsOf(name)) ?? named : named;
    }

    private Dictionary<string, UnitEvent[]> Matters
    {
        get
        {
            if (_packed is { } packed)
            {
                (_unpacked, _packed) = (packed.Unpack(), null);
            }

            return _unpacked;
        }
    }

    /// <summary>Whether an event is new to its matter.</summary>
    public Judgement Judge(string name, UnitEvent happened)
    {
        foreach (var known in EventsOf(name))
        {
            if (known.Id == happened.Id)
            {
                return SayTheSame(known, happened) ? Judgement.Duplicate : Judgement.Conflict;
            }
        }

        return Judgement.New;
    }

    /// <summary>Whether two events with one id say the same, though one may name a unit and the other the heir of that unit.</summary>
    internal bool SayTheSame(UnitEvent known, UnitEvent happened) => known == happened || whereabouts?.AreSame(known, happened) == true;

    /// <summary>Takes a new event in and adds to a delta what that changes in the unit's numbers.</summary>
    public void Apply(string name, UnitEvent happened, TimelineDelta delta)
    {
        ref var events = ref CollectionsMarshal.GetValueRefOrAddDefault(Matters, name, out var known);
        if (known)
        {
            delta.Subtract(EntriesOf(name, events!));
        }

        events = With(events ?? [], happened);
        Events++;
        delta.Add(EntriesOf(name, events));
    }

    /// <summary>Takes an event in without looking at what that changes: for reading a journal, after which everything is counted once.</summary>
    public void Load(string name, UnitEvent happened)
    {
        ref var events = ref CollectionsMarshal.GetValueRefOrAddDefault(Matters, name, out _);
        events = With(events ?? [], happened);
        Events++;
    }

    /// <summary>Takes in what an empty ledger shall hold.</summary>
    internal void Load(PackedLedger packed) => (_packed, Events) = (packed, packed.Events);

    /// <summary>What one of its matters contributes; nothing if it is not known.</summary>
    public IReadOnlyList<Entry> ContributionOf(string name) => Matters.TryGetValue(name, out var events) ? EntriesOf(name, events).ToArray() : [];

    /// <summary>What all its matters contribute, counted anew.</summary>
    public TimelineDelta Contributions()
    {
        var all = new TimelineDelta();
        foreach (var (name, events) in Matters)
        {
            all.Add(EntriesOf(name, events));
        }

        return all;
    }

    /// <summary>Takes a matter out, with all its events, and subtracts what it contributed.</summary>
    public IReadOnlyList<UnitEvent> Remove(string name, TimelineDelta delta)
    {
        if (!Matters.Remove(name, out var events))
        {
            return [];
        }

        Events -= events.Length;
        delta.Subtract(EntriesOf(name, events));
        return events;
    }

    private ReadOnlySpan<Entry> EntriesOf(string name, UnitEvent[] events)
    {
        _entries.Clear();
        if (Matter.KindOf(name) == MatterKind.Dossier)
        {
            var facts = Fold.Of(events, Zone, calendarOf);
            Contribution.AddTo(_entries, facts, calendar);
            whereabouts?.Keep(_entries, facts);
        }
        else
        {
            MatterContribution.AddTo(_entries, name, events, calendar);
        }

        return CollectionsMarshal.AsSpan(_entries);
    }

    private static UnitEvent[] With(UnitEvent[] events, UnitEvent happened)
    {
        var place = events.Length;
        while (place > 0 && UnitEvent.InOrder(events[place - 1], happened) > 0)
        {
            place--;
        }

        return [.. events.AsSpan(0, place), happened, .. events.AsSpan(place)];
    }
}
