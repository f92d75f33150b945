using System.Runtime.InteropServices;
using ParLive.Domain.Reorganisations;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;

namespace ParLive.Domain.Dossiers;

/// <summary>The dossiers whose home a unit is: for each number the events known of it, in the order of its life.</summary>
/// <remarks>Not safe for use from several threads.</remarks>
/// <param name="zone">The zone in which its days begin.</param>
/// <param name="whereabouts">For whom its dossiers count; null where no unit was ever reorganised.</param>
public sealed class Ledger(OfficeZone zone, Whereabouts? whereabouts = null)
{
    private readonly Dictionary<string, DossierEvent[]> _dossiers = new(StringComparer.Ordinal);

    // Used again for every event, so that taking one in leaves little behind.
    private readonly List<Entry> _entries = [];

    /// <summary>How many dossiers it holds.</summary>
    public int Count => _dossiers.Count;

    /// <summary>How many events it holds.</summary>
    public long Events { get; private set; }

    /// <summary>The numbers of its dossiers, in no order.</summary>
    public IEnumerable<string> Numbers => _dossiers.Keys;

    /// <summary>The zone in which its days begin.</summary>
    public OfficeZone Zone => zone;

    /// <summary>The events of a dossier in the order of its life; empty if it is not known.</summary>
    public IReadOnlyList<DossierEvent> EventsOf(string number) => _dossiers.GetValueOrDefault(number) ?? [];

    /// <summary>What a dossier's events come to.</summary>
    public Facts FactsOf(string number) => Fold.Of(EventsOf(number), zone);

    /// <summary>Whether an event is new to its dossier.</summary>
    public Judgement Judge(string number, DossierEvent happened)
    {
        foreach (var known in EventsOf(number))
        {
            if (known.Id == happened.Id)
            {
                return SayTheSame(known, happened) ? Judgement.Duplicate : Judgement.Conflict;
            }
        }

        return Judgement.New;
    }

    /// <summary>Whether two events with one id say the same, though one may name a unit and the other the heir of that unit.</summary>
    internal bool SayTheSame(DossierEvent known, DossierEvent happened) =>
        known == happened || whereabouts?.AreSame(known, happened) == true;

    /// <summary>Takes a new event in and adds to a delta what that changes in the unit's numbers.</summary>
    public void Apply(string number, DossierEvent happened, TimelineDelta delta)
    {
        ref var events = ref CollectionsMarshal.GetValueRefOrAddDefault(_dossiers, number, out var known);
        if (known)
        {
            delta.Subtract(EntriesOf(events!));
        }

        events = With(events ?? [], happened);
        Events++;
        delta.Add(EntriesOf(events));
    }

    /// <summary>Takes an event in without looking at what that changes: for reading a journal, after which everything is counted once.</summary>
    public void Load(string number, DossierEvent happened)
    {
        ref var events = ref CollectionsMarshal.GetValueRefOrAddDefault(_dossiers, number, out _);
        events = With(events ?? [], happened);
        Events++;
    }

    /// <summary>What all its dossiers contribute, counted anew.</summary>
    public TimelineDelta Contributions()
    {
        var all = new TimelineDelta();
        foreach (var events in _dossiers.Values)
        {
            all.Add(EntriesOf(events));
        }

        return all;
    }

    /// <summary>Takes a dossier out, with all its events, and subtracts what it contributed.</summary>
    public IReadOnlyList<DossierEvent> Remove(string number, TimelineDelta delta)
    {
        if (!_dossiers.Remove(number, out var events))
        {
            return [];
        }

        Events -= events.Length;
        delta.Subtract(EntriesOf(events));
        return events;
    }

    private ReadOnlySpan<Entry> EntriesOf(DossierEvent[] events)
    {
        _entries.Clear();
        var facts = Fold.Of(events, zone);
        Contribution.AddTo(_entries, facts, zone);
        whereabouts?.Keep(_entries, facts);
        return CollectionsMarshal.AsSpan(_entries);
    }

    private static DossierEvent[] With(DossierEvent[] events, DossierEvent happened)
    {
        var place = events.Length;
        while (place > 0 && DossierEvent.InLifeCycle(events[place - 1], happened) > 0)
        {
            place--;
        }

        return [.. events.AsSpan(0, place), happened, .. events.AsSpan(place)];
    }
}
