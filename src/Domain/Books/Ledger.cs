using System.Buffers;
using System.Runtime.InteropServices;
using NodaTime;
using ParLive.Domain.Dossiers;
using ParLive.Domain.Events;
using ParLive.Domain.Inspections;
using ParLive.Domain.Packing;
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
    private MatterPages _matters = new();

    // Used again for every event, so that taking one in leaves little behind.
    private readonly List<Entry> _entries = [];

    // The one unit that all events name, as almost everywhere, or that there are several.
    private string? _named;
    private bool _namesSeveral;

    /// <summary>How many matters it holds.</summary>
    public int Count => _matters.Count;

    /// <summary>How many events it holds.</summary>
    public long Events => _matters.Events;

    /// <summary>The names of its matters, in an order that follows from them alone.</summary>
    public IReadOnlyList<string> Names => _matters.Names;

    /// <summary>The hashes of the names of its matters, in the same order.</summary>
    public IReadOnlyList<long> Hashes => _matters.Hashes;

    /// <summary>Whether it holds a matter.</summary>
    public bool Holds(string name) => _matters.Holds(name);

    /// <summary>Whether one of its events may name another unit than this.</summary>
    public bool MayNameOthersThan(string unit) => _namesSeveral || (_named is not null && _named != unit);

    /// <summary>The numbers of its dossiers, in no order.</summary>
    public IEnumerable<string> Dossiers => NamesOf(MatterKind.Dossier);

    /// <summary>The newest calendar of its unit.</summary>
    public WorkingCalendar Calendar => calendar;

    /// <summary>The zone in which its days begin.</summary>
    public OfficeZone Zone => calendar.Zone;

    /// <summary>The names of its matters of a kind, in no order.</summary>
    public IEnumerable<string> NamesOf(MatterKind kind) => Names.Where(name => Matter.KindOf(name) == kind);

    /// <summary>The events of a matter in the order of its life; empty if it is not known.</summary>
    public IReadOnlyList<UnitEvent> EventsOf(string name) => _matters.EventsOf(name);

    /// <summary>What a dossier's events come to.</summary>
    public Facts FactsOf(string number) => Fold.Of(EventsOf(number), Zone, calendarOf);

    /// <summary>What its events up to a moment come to: as it stood then, whatever happened since.</summary>
    public Facts FactsAsOf(string number, Instant moment) => FactsAsOf(EventsOf(number), moment);

    /// <summary>What a dossier's events up to a moment come to, for whoever has them and looks at several moments.</summary>
    internal Facts FactsAsOf(IReadOnlyList<UnitEvent> events, Instant moment)
    {
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

    /// <summary>Whether an event is new to its matter.</summary>
    public Judgement Judge(string name, UnitEvent happened) =>
        _matters.Find(name, happened.Id) is not { } known ? Judgement.New : SayTheSame(known, happened) ? Judgement.Duplicate : Judgement.Conflict;

    /// <summary>Whether two events with one id say the same, though one may name a unit and the other the heir of that unit.</summary>
    /// <remarks>Of remarks only that there is one: an earlier version kept the words, and those of an erased dossier nobody knows any more.</remarks>
    internal bool SayTheSame(UnitEvent known, UnitEvent happened)
    {
        // Most that come again come as they were.
        if (known == happened)
        {
            return true;
        }

        var (one, other) = (known.WithoutRemarks(), happened.WithoutRemarks());
        return one == other || whereabouts?.AreSame(one, other) == true;
    }

    /// <summary>Takes a new event in and adds to a delta what that changes in the unit's numbers.</summary>
    public void Apply(string name, UnitEvent happened, TimelineDelta delta)
    {
        var before = _matters.EventsOf(name);
        if (before.Length > 0)
        {
            delta.Subtract(EntriesOf(name, before));
        }

        delta.Add(EntriesOf(name, Add(name, before, happened)));
    }

    /// <summary>Takes an event in without looking at what that changes: for reading a journal, after which everything is counted once.</summary>
    public void Load(string name, UnitEvent happened) => Add(name, _matters.EventsOf(name), happened);

    /// <summary>What one of its matters contributes; nothing if it is not known.</summary>
    public IReadOnlyList<Entry> ContributionOf(string name) => _matters.EventsOf(name) is { Length: > 0 } events ? EntriesOf(name, events).ToArray() : [];

    /// <summary>What all its matters contribute, counted anew.</summary>
    public TimelineDelta Contributions()
    {
        var all = new TimelineDelta();
        foreach (var name in Names)
        {
            all.Add(EntriesOf(name, _matters.EventsOf(name)));
        }

        return all;
    }

    /// <summary>Takes a matter out, with all its events, and subtracts what it contributed.</summary>
    public IReadOnlyList<UnitEvent> Remove(string name, TimelineDelta delta)
    {
        var events = _matters.Remove(name);
        if (events.Length > 0)
        {
            delta.Subtract(EntriesOf(name, events));
        }

        return events;
    }

    /// <summary>Writes all that it holds.</summary>
    internal void Write(IBufferWriter<byte> output)
    {
        output.WriteText(_namesSeveral ? "" : _named);
        _matters.Write(output);
    }

    /// <summary>Takes in what an empty ledger shall hold.</summary>
    internal void Restore(ref ByteReader input)
    {
        _named = input.ReadText();
        (_namesSeveral, _matters) = (_named is "", MatterPages.Read(ref input));
    }

    private UnitEvent[] Add(string name, UnitEvent[] before, UnitEvent happened)
    {
        var place = before.Length;
        while (place > 0 && UnitEvent.InOrder(before[place - 1], happened) > 0)
        {
            place--;
        }

        _matters.Add(name, happened, place);
        _namesSeveral |= _named is not null && _named != happened.Unit;
        _named ??= happened.Unit;
        return [.. before.AsSpan(0, place), happened, .. before.AsSpan(place)];
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
}
