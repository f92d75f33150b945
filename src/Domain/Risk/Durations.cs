using System.Runtime.InteropServices;
using NodaTime;
using ParLive.Domain.Books;

namespace ParLive.Domain.Risk;

/// <summary>How long dossiers take, by procedure and step, learned from finished and unfinished ones: sums, so units add up to a province.</summary>
/// <remarks>Not safe for use from several threads while something is added.</remarks>
public sealed class Durations
{
    private readonly Dictionary<Stratum, LifeTable> _tables = [];

    /// <summary>How many kinds of dossiers it tells apart.</summary>
    public int Count => _tables.Count;

    /// <summary>The tables it consists of.</summary>
    public IReadOnlyDictionary<Stratum, LifeTable> Tables => _tables;

    /// <summary>What the dossiers of a unit say, of which everything up to a moment is known.</summary>
    /// <param name="ledger">The unit's matters.</param>
    /// <param name="now">The moment; what is said to happen after it is left out.</param>
    public static Durations Of(Ledger ledger, Instant now)
    {
        var durations = new Durations();
        foreach (var number in ledger.Dossiers)
        {
            durations.Add(Course.Of(ledger.FactsAsOf(number, now), ledger.Calendar, now));
        }

        return durations;
    }

    /// <summary>Both together.</summary>
    public static Durations operator +(Durations left, Durations right)
    {
        var both = new Durations();
        both.Add(left);
        both.Add(right);
        return both;
    }

    /// <summary>Adds others.</summary>
    public void Add(Durations others)
    {
        foreach (var (stratum, table) in others._tables)
        {
            At(stratum).Add(table);
        }
    }

    /// <summary>Only what is needed to judge dossiers of some procedures: their tables, and those of all procedures together.</summary>
    public Durations For(IReadOnlySet<string> procedures)
    {
        var some = new Durations();
        foreach (var (stratum, table) in _tables.Where(pair => pair.Key.Procedure is not { } code || procedures.Contains(code)))
        {
            some._tables.Add(stratum, table);
        }

        return some;
    }

    /// <summary>The table of a kind of dossiers; null if there were none.</summary>
    public LifeTable? Find(Stratum stratum) => _tables.GetValueOrDefault(stratum);

    /// <summary>Adds what the course of one dossier says; nothing where it has none.</summary>
    public void Add(Course? course)
    {
        for (var place = 0; place < course?.Stays.Count; place++)
        {
            var stay = course.Stays[place];
            var next = place + 1 < course.Stays.Count ? course.Stays[place + 1].Stratum.Step : null;
            At(stay.Stratum).Add(stay, next, course.End);
            At(stay.Stratum.OfAnyProcedure()).Add(stay, next, course.End);
            At(Stratum.All).Add(stay, next is null ? null : "", course.End);
        }
    }

    /// <summary>The table of a kind of dossiers, to be counted in.</summary>
    internal LifeTable At(Stratum stratum)
    {
        ref var table = ref CollectionsMarshal.GetValueRefOrAddDefault(_tables, stratum, out _);
        return table ??= new LifeTable();
    }
}
