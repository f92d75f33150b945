using NodaTime;
using ParLive.Domain.Books;
using ParLive.Domain.Dossiers;
using ParLive.Domain.Events;
using ParLive.Domain.Reorganisations;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;
using ParLive.Domain.Units;
using ParLive.Domain.WorkingTime;

namespace ParLive.Domain.Tests;

/// <summary>A small land whose units keep books, hand dossiers over and are reorganised, as grains do it, without waiting.</summary>
internal sealed class Land
{
    public static readonly LocalDate Old = new(1999, 1, 1);
    private static readonly OfficeZone Zone = OfficeZone.Vietnam;
    private static readonly WorkingCalendar Hours = UsualCalendars.Of(Zone);
    private readonly Dictionary<string, List<IReadOnlyList<BookEntry>>> _journals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, UnitBook> _books = new(StringComparer.Ordinal);

    public Land(params IEnumerable<UnitDraft> drafts)
    {
        var (tree, _, problems) = UnitTreeBuilder.Add(UnitTree.Empty, [.. drafts]);
        Assert.Empty(problems);
        Become(tree);
    }

    public UnitTree Tree { get; private set; } = UnitTree.Empty;

    /// <summary>P above D1 (C1, C2, C3) and D2 (C4, C5, C6).</summary>
    public static Land Small() => new(
        Draft("P", null, "province") with { Zone = "Asia/Ho_Chi_Minh" }, Draft("D1", "P", "district"), Draft("D2", "P", "district"),
        Draft("C1", "D1"), Draft("C2", "D1"), Draft("C3", "D1"), Draft("C4", "D2"), Draft("C5", "D2"), Draft("C6", "D2"));

    public static UnitDraft Draft(string code, string? parent, string kind = "commune", LocalDate? since = null) =>
        new(new UnitKey(code, since ?? Old), $"Đơn vị {code}", null, kind, parent, null, null, [], false, null);

    public static UnitKey Key(string code, LocalDate? since = null) => new(code, since ?? Old);

    /// <summary>Applies reorganisations; what is wrong with them changes nothing.</summary>
    public ReformOutcome Reform(IReadOnlyList<UnitDraft> begin, params IReadOnlyList<Reorganisation> reorganisations)
    {
        var outcome = Reorganisations.Reform.Apply(Tree, begin, reorganisations);
        if (outcome.Problems.Count == 0)
        {
            Become(outcome.Tree);
        }

        return outcome;
    }

    /// <summary>Brings an event whose unit is a code to the home of its dossier; null if the code means no unit then.</summary>
    public Judgement? Bring(string number, DossierEvent said)
    {
        // As an admission reads them: every code by the map of now, at the time of the event; one that nobody carries is refused.
        var understood = true;
        var line = new BookEntry.Happened(number, said.WithUnits(code =>
        {
            var unit = Tree.Resolve(code, said.Time).Target;
            understood &= unit is not null;
            return unit?.Key.ToString() ?? code;
        }));
        if (!understood)
        {
            return null;
        }

        var at = _books.Values.FirstOrDefault(book => book.Ledger.EventsOf(number).Count > 0)?.Unit ?? line.Event.Unit;
        var judgement = _books[at].Judge([line])[0];
        if (judgement == Judgement.New)
        {
            Write(at, line);
            Settle(number, at);
        }

        return judgement;
    }

    public string? HomeOf(string number) => _books.Values.SingleOrDefault(book => book.Ledger.EventsOf(number).Count > 0)?.Unit;

    public IEnumerable<UnitBook> Books => _books.Values;

    /// <summary>What counts for a unit by itself: its dossiers, and what those that it handed over left behind.</summary>
    public TimelineDelta Own(UnitKey unit)
    {
        var own = new TimelineDelta();
        own.Add(_books[unit.ToString()].Ledger.Contributions().Entries);
        foreach (var heir in Tree.Successions.HeirsOf(unit))
        {
            var ledger = _books[heir.ToString()].Ledger;
            var whereabouts = new Whereabouts(Tree, heir, Hours);
            foreach (var (owner, entries) in ledger.Dossiers.SelectMany(number => whereabouts.Left(ledger.FactsOf(number))))
            {
                own.Add(owner == unit ? entries : []);
            }
        }

        return own;
    }

    /// <summary>A unit's figures as they were.</summary>
    public Timeline Total(UnitKey unit)
    {
        var total = new Timeline();
        total.Add(Own(unit).Entries);
        foreach (var child in Tree.EverBelow(unit))
        {
            total.Add(Memberships.PartOf(Memberships.Of(child, unit), [.. Total(child.Key).Entries]));
        }

        return total;
    }

    /// <summary>Everything that ever happened, counted once.</summary>
    public Timeline Everything()
    {
        var all = new Timeline();
        foreach (var ledger in _books.Values.Select(book => book.Ledger))
        {
            all.Add(ledger.Dossiers.SelectMany(number => Contribution.Of(ledger.FactsOf(number), Hours)));
        }

        return all;
    }

    private void Write(string unit, params BookEntry[] entries)
    {
        _journals[unit].Add(entries);
        _books[unit].Apply(1_000, entries);
    }

    private void Settle(string number, string at)
    {
        while (_books[at].Misplaced([number]) is [var moved])
        {
            var events = _books[at].EventsOf(number).ToList();
            Write(at, moved);
            Write(moved.Target, [.. events.Select(happened => new BookEntry.Happened(number, happened))]);
            Write(at, new BookEntry.Delivered(number));
            at = moved.Target;
        }
    }

    // Every unit begins a new life on the new map, from its journal.
    private void Become(UnitTree tree)
    {
        Tree = tree;
        foreach (var unit in tree.Units)
        {
            var key = unit.Key.ToString();
            var book = new UnitBook(key, Hours, new Whereabouts(tree, unit.Key, Hours));
            if (!_journals.TryGetValue(key, out var journal))
            {
                _journals[key] = journal = [];
            }

            journal.ForEach(entries => book.Load(1_000, entries));
            book.CountAnew(default);
            _books[key] = book;
        }

        foreach (var (key, book) in _books.ToList())
        {
            foreach (var number in book.Ledger.Dossiers.ToList())
            {
                Settle(number, key);
            }
        }
    }
}
