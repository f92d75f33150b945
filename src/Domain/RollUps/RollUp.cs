using ParLive.Domain.Timelines;

namespace ParLive.Domain.RollUps;

/// <summary>A unit's own timeline and those of its children, as one sum that knows which state of each child it holds.</summary>
/// <remarks>
/// It keeps no timeline for each child, only its state and checksum. A child that cannot be matched by a delta is therefore put
/// right by building the sum anew from all children. Not safe for use from several threads.
/// </remarks>
public sealed class RollUp
{
    private readonly Dictionary<string, (Version Version, Checksum Checksum)> _children = new(StringComparer.Ordinal);
    private Checksum _own;
    private Checksum _ofChildren;

    /// <summary>The sum of all parts.</summary>
    public Timeline Total { get; } = new();

    /// <summary>Whether the sum has the checksum of its parts: own + children.</summary>
    public bool IsConserved => Total.Checksum == _own + _ofChildren;

    /// <summary>How many children are in the sum.</summary>
    public int Children => _children.Count;

    /// <summary>The checksum of the unit's own part.</summary>
    public Checksum Own => _own;

    /// <summary>Whether a child is in the sum.</summary>
    public bool Holds(string child) => _children.ContainsKey(child);

    /// <summary>The state of a child that is in the sum; null if it is not.</summary>
    public Version? VersionOf(string child) => _children.TryGetValue(child, out var part) ? part.Version : null;

    /// <summary>Adds to the unit's own part.</summary>
    public void AddOwn(IReadOnlyCollection<Entry> entries)
    {
        var before = Total.Checksum;
        Total.Add(entries);
        _own += Total.Checksum - before;
    }

    /// <summary>Takes in the whole timeline of a child that is not in the sum yet.</summary>
    /// <exception cref="InvalidOperationException">The child is in the sum already.</exception>
    public void Adopt(string child, ChildState state)
    {
        if (!_children.TryAdd(child, (state.Version, state.Checksum)))
        {
            throw new InvalidOperationException($"'{child}' is in the sum already; its timeline would count twice.");
        }

        Total.Compact(state.Horizon);
        Total.Add(state.Entries);
        _ofChildren += state.Checksum;
    }

    /// <summary>Adds a child's change if it is the next one.</summary>
    public Uptake Add(string child, ChildDelta delta)
    {
        if (!_children.TryGetValue(child, out var part) || part.Version.Epoch != delta.Epoch)
        {
            return Uptake.Gap;
        }

        if (delta.To <= part.Version.Sequence)
        {
            return Uptake.Known;
        }

        if (delta.From != part.Version.Sequence)
        {
            return Uptake.Gap;
        }

        Total.Add(delta.Entries);
        _ofChildren = _ofChildren - part.Checksum + delta.After;
        _children[child] = (new Version(delta.Epoch, delta.To), delta.After);
        return Uptake.Added;
    }
}
