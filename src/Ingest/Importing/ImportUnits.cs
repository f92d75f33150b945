using ParLive.Grains.Access;
using ParLive.Grains.Contracts;

namespace ParLive.Ingest.Importing;

/// <summary>Adds the units that a file names, before the rows that need them.</summary>
/// <param name="map">How the file names units; null if it names none.</param>
/// <param name="register">Where they are added; null where nobody may, and a row of an unknown unit is refused like any other.</param>
internal sealed class ImportUnits(UnitsMap? map, IUnitRegister? register)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _impossible = new(StringComparer.Ordinal);
    private readonly List<UnitEntry> _waiting = [];

    /// <summary>How many were new.</summary>
    public long Added { get; private set; }

    /// <summary>Notes a unit that a row names.</summary>
    public void Meet(string value)
    {
        if (map is null || register is null || !_known.Add(value)) return;
        if (_known.Count == 1) _waiting.Add(map.Root);
        _waiting.Add(map.EntryOf(value));
    }

    /// <summary>Adds those noted since the last time.</summary>
    public async Task AddAsync(CancellationToken cancellationToken)
    {
        if (_waiting.Count == 0) return;
        UnitEntry[] entries = [.. _waiting];
        _waiting.Clear();
        try
        {
            Added += await register!.Add(entries, cancellationToken);
        }
        catch (UnitEntriesException)
        {
            // One unit that cannot be made takes none of the others with it.
            foreach (var entry in entries) await AddAsync(entry, cancellationToken);
        }
    }

    /// <summary>Why there is no such unit, if making it failed.</summary>
    public Problem? ProblemOf(string value) => map is not null && _impossible.TryGetValue(map.CodeOf(value), out var why)
        ? new Problem(RefusalReasons.UnknownUnit, $"The unit {Texts.Quote(value)} could not be made: {why}")
        : null;

    private async Task AddAsync(UnitEntry entry, CancellationToken cancellationToken)
    {
        try
        {
            Added += await register!.Add([entry], cancellationToken);
        }
        catch (UnitEntriesException impossible)
        {
            _impossible[entry.Code] = impossible.Message;
        }
    }
}
