using ParLive.Domain.Dossiers;
using ParLive.Domain.RollUps;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;

namespace ParLive.Domain.Books;

/// <summary>All that a unit knows: the dossiers whose home it is, those that moved away, and the sum of its own part and its children.</summary>
/// <remarks>Decide, record, apply: deciding changes nothing, and only what is on disk is applied. Not safe for use from several threads.</remarks>
public sealed class UnitBook(string unit, OfficeZone zone)
{
    private readonly Ledger _ledger = new(zone);
    private readonly Dictionary<string, string> _forwards = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<DossierEvent>> _outbox = new(StringComparer.Ordinal);

    /// <summary>The unit's key.</summary>
    public string Unit => unit;

    /// <summary>The zone in which its days begin.</summary>
    public OfficeZone Zone => zone;

    /// <summary>Its dossiers.</summary>
    public Ledger Ledger => _ledger;

    /// <summary>Its own part and its children's. Replaced as a whole when it is built anew.</summary>
    public RollUp RollUp { get; private set; } = new();

    /// <summary>How many records are applied.</summary>
    public long Sequence { get; private set; }

    /// <summary>When the newest record was accepted, in milliseconds since 1970; 0 if there is none.</summary>
    public long LastAccepted { get; private set; }

    /// <summary>Moved dossiers of which the new home has not said that it has them.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<DossierEvent>> Outbox => _outbox;

    /// <summary>The unit to which a dossier moved; null if it did not.</summary>
    public string? ForwardOf(string number) => _forwards.GetValueOrDefault(number);

    /// <summary>Whether what is offered is new, one after the other: an event may repeat one that stands before it.</summary>
    public IReadOnlyList<Judgement> Judge(IReadOnlyList<BookEntry.Happened> offered)
    {
        var fresh = new Dictionary<(string, EventId), DossierEvent>();
        var judgements = new Judgement[offered.Count];
        for (var place = 0; place < judgements.Length; place++)
        {
            var (number, happened) = offered[place];
            if (fresh.TryGetValue((number, happened.Id), out var first))
            {
                judgements[place] = first == happened ? Judgement.Duplicate : Judgement.Conflict;
                continue;
            }

            judgements[place] = _ledger.Judge(number, happened);
            if (judgements[place] == Judgement.New)
            {
                fresh.Add((number, happened.Id), happened);
            }
        }

        return judgements;
    }

    /// <summary>The dossiers among these numbers whose events name another unit as the one they count for.</summary>
    public IReadOnlyList<BookEntry.Moved> Misplaced(IEnumerable<string> numbers) =>
        [.. numbers.Distinct(StringComparer.Ordinal)
            .Select(number => (Number: number, _ledger.FactsOf(number).Unit))
            .Where(dossier => dossier.Unit is not null && dossier.Unit != unit)
            .Select(dossier => new BookEntry.Moved(dossier.Number, dossier.Unit!))];

    /// <summary>Applies a record that is on disk; the change is in the sum, and is returned.</summary>
    public TimelineDelta Apply(long acceptedAt, IReadOnlyList<BookEntry> entries)
    {
        var delta = new TimelineDelta();
        foreach (var entry in entries)
        {
            Apply(entry, delta);
        }

        RollUp.AddOwn(delta.Entries);
        Sequence++;
        LastAccepted = Math.Max(LastAccepted, acceptedAt);
        return delta;
    }

    /// <summary>Starts the sum anew with the unit's own part alone; the children are to be adopted again.</summary>
    public RollUp Anew()
    {
        var own = new TimelineDelta();
        foreach (var number in _ledger.Numbers)
        {
            own.Add(Contribution.Of(_ledger.FactsOf(number), zone));
        }

        var anew = new RollUp();
        anew.Total.Compact(RollUp.Total.Horizon);
        anew.AddOwn(own.Entries);
        return anew;
    }

    /// <summary>Puts a sum that was built anew in the place of the old one; returns what the change comes to.</summary>
    public TimelineDelta Replace(RollUp anew)
    {
        var change = new TimelineDelta();
        change.Add(anew.Total.Entries);
        change.Subtract(RollUp.Total.Entries);
        RollUp = anew;
        return change;
    }

    private void Apply(BookEntry entry, TimelineDelta delta)
    {
        switch (entry)
        {
            case BookEntry.Happened happened:
                // It may come back to where it once was.
                _forwards.Remove(happened.Number);
                _ledger.Apply(happened.Number, happened.Event, delta);
                break;
            case BookEntry.Moved moved:
                _outbox[moved.Number] = _ledger.Remove(moved.Number, delta);
                _forwards[moved.Number] = moved.Target;
                break;
            default:
                _outbox.Remove(entry.Number);
                break;
        }
    }
}
