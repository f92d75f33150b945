using ParLive.Domain.Books;
using ParLive.Domain.Dossiers;
using ParLive.Domain.Reorganisations;
using ParLive.Domain.Timelines;
using ParLive.Domain.Units;

namespace ParLive.Grains.Units;

/// <summary>What of the dossiers that a unit took over counts for those who had them before.</summary>
/// <param name="book">The unit's book.</param>
/// <param name="whereabouts">For whom dossiers count.</param>
/// <param name="tell">Told of each change, in the same step in which it holds.</param>
internal sealed class Legacies(UnitBook book, Whereabouts whereabouts, Action<string, TimelineDelta> tell)
{
    private readonly Dictionary<string, Timeline> _left = new(StringComparer.Ordinal);

    /// <inheritdoc cref="Whereabouts.Edition"/>
    public long Edition => whereabouts.Edition;

    /// <summary>Whether it took any over.</summary>
    public bool Any => whereabouts.Predecessors.Count > 0;

    /// <summary>Counts them all, after the journal is read.</summary>
    public void CountAnew()
    {
        _left.Clear();
        foreach (var (unit, entries) in Of(Any ? book.Ledger.Dossiers : []))
        {
            TimelineOf(unit).Add(entries);
        }
    }

    /// <summary>What counts for a unit.</summary>
    public IReadOnlyCollection<Entry> LeftTo(string unit, Horizon horizon)
    {
        if (!_left.TryGetValue(unit, out var left))
        {
            return [];
        }

        left.Compact(horizon);
        return [.. left.Entries];
    }

    /// <summary>What of a dossier counts for a unit; the key of this one, or of one from which it was taken over.</summary>
    public IReadOnlyCollection<Entry> CountsFor(string unit, Facts facts) => whereabouts.CountsFor(UnitKey.Parse(unit), facts);

    /// <summary>What some dossiers count for others; null where none can.</summary>
    public IReadOnlyList<(string Unit, IReadOnlyCollection<Entry> Entries)>? Before(IReadOnlyList<string> numbers) => Any ? [.. Of(numbers)] : null;

    /// <summary>The same dossiers afterwards: what changed is told.</summary>
    public void After(IReadOnlyList<string> numbers, IReadOnlyList<(string Unit, IReadOnlyCollection<Entry> Entries)>? before)
    {
        if (before is null)
        {
            return;
        }

        var changes = new Dictionary<string, TimelineDelta>(StringComparer.Ordinal);
        foreach (var (unit, entries) in Of(numbers))
        {
            ChangeOf(unit).Add(entries);
        }

        foreach (var (unit, entries) in before)
        {
            ChangeOf(unit).Subtract(entries);
        }

        foreach (var (unit, change) in changes.Where(pair => !pair.Value.IsZero))
        {
            TimelineOf(unit).Add(change.Entries);
            tell(unit, change);
        }

        TimelineDelta ChangeOf(string unit) => changes.TryGetValue(unit, out var change) ? change : changes[unit] = new TimelineDelta();
    }

    private Timeline TimelineOf(string unit) => _left.TryGetValue(unit, out var known) ? known : _left[unit] = new Timeline();

    private IEnumerable<(string Unit, IReadOnlyCollection<Entry> Entries)> Of(IEnumerable<string> numbers) =>
        numbers.SelectMany(number => whereabouts.Left(book.Ledger.FactsOf(number))).Select(left => (left.Unit.ToString(), left.Entries));
}
