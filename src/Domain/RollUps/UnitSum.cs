using ParLive.Domain.Timelines;

namespace ParLive.Domain.RollUps;

/// <summary>A unit's sum, and beside it the one that is being built anew from all children, until it takes the place of the old.</summary>
/// <remarks>Not safe for use from several threads.</remarks>
public sealed class UnitSum
{
    private readonly List<(string Child, ChildDelta Delta)> _early = [];
    private RollUp? _anew;

    /// <summary>The sum that is shown. Replaced as a whole when it is built anew.</summary>
    public RollUp Current { get; private set; } = new();

    /// <summary>Starts over with a unit's own part alone.</summary>
    public void StartWith(Horizon horizon, IReadOnlyCollection<Entry> own)
    {
        Current = new RollUp();
        Current.Total.Compact(horizon);
        Current.AddOwn(own);
    }

    /// <summary>Adds to the unit's own part.</summary>
    public void AddOwn(TimelineDelta change)
    {
        var entries = change.Entries;
        Current.AddOwn(entries);
        _anew?.AddOwn(entries);
    }

    /// <summary>Takes in what changed in a child. While the sum is built anew, the new one is kept right beside the old one.</summary>
    /// <returns><see cref="Uptake.Added"/> only if the change is not part of what <see cref="CompleteAnew"/> will return.</returns>
    public Uptake AddChild(string child, ChildDelta delta)
    {
        var old = Current.Add(child, delta);
        if (_anew is null)
        {
            return old;
        }

        var fresh = Uptake.Known;
        if (_anew.Holds(child))
        {
            fresh = _anew.Add(child, delta);
        }
        else
        {
            // The child's whole timeline may be on its way already, from before this change.
            _early.Add((child, delta));
        }

        return old == Uptake.Added ? old : fresh == Uptake.Gap ? fresh : Uptake.Known;
    }

    /// <summary>Starts the sum anew with the unit's own part; the children are to be adopted one by one.</summary>
    public void BeginAnew(IReadOnlyCollection<Entry> own)
    {
        _anew = new RollUp();
        _early.Clear();
        _anew.Total.Compact(Current.Total.Horizon);
        _anew.AddOwn(own);
    }

    /// <summary>Takes in a child's whole timeline, and what the child told since without its being in there.</summary>
    /// <returns><see cref="Uptake.Gap"/> if that does not fit together, and the sum must be built once more.</returns>
    public Uptake Adopt(string child, ChildState state)
    {
        var anew = _anew ?? throw new InvalidOperationException("No sum is being built.");
        anew.Adopt(child, state);
        var uptake = Uptake.Added;
        foreach (var (_, delta) in _early.Where(early => early.Child == child))
        {
            uptake = anew.Add(child, delta) == Uptake.Gap ? Uptake.Gap : uptake;
        }

        _early.RemoveAll(early => early.Child == child);
        return uptake;
    }

    /// <summary>Gives up building; the old sum goes on.</summary>
    public void AbandonAnew()
    {
        _anew = null;
        _early.Clear();
    }

    /// <summary>Puts the new sum in the place of the old one; returns what the change comes to.</summary>
    public TimelineDelta CompleteAnew()
    {
        var anew = _anew ?? throw new InvalidOperationException("No sum is being built.");
        var change = new TimelineDelta();
        change.Add(anew.Total.Entries);
        change.Subtract(Current.Total.Entries);
        (Current, _anew) = (anew, null);
        _early.Clear();
        return change;
    }
}
