using ParLive.Domain.Events;
using ParLive.Domain.Measures;
using ParLive.Domain.Rates;
using ParLive.Domain.Timelines;
using ParLive.Grains.Contracts;

namespace ParLive.Grains.Units;

/// <summary>Adds tasks up by name, one's own and those of the units below, for one moment and range.</summary>
internal sealed class TaskSums((Domain.Time.Tick At, Domain.Time.Tick From, Domain.Time.Tick To) range)
{
    private static readonly Measure[] Measures = [.. AllMeasures.All.Where(measure => measure.Matter == MatterKind.Task)];
    private readonly SortedDictionary<string, CountsBuilder> _groups = new(StringComparer.Ordinal);

    /// <summary>All groups by name, with their rates.</summary>
    public IReadOnlyList<TaskGroup> Groups => [.. _groups.Select(group => GroupOf(group.Key, group.Value.Counts))];

    /// <summary>The group of a name, also where nothing was added to it.</summary>
    public TaskGroup this[string name] => GroupOf(name, Of(name).Counts);

    /// <summary>Adds what a task contributes.</summary>
    public void Add(string name, IReadOnlyList<Entry> entries)
    {
        var group = Of(name);
        foreach (var entry in entries)
        {
            group.Add(entry);
        }
    }

    /// <summary>Adds groups that were summed up elsewhere for the same moment and range.</summary>
    public void Add(IEnumerable<TaskGroup> groups)
    {
        foreach (var group in groups)
        {
            Of(group.Name).Add(0, Measures.Select(measure => KeyValuePair.Create(measure, group.Measures.GetValueOrDefault(measure.Name))));
        }
    }

    private CountsBuilder Of(string name) =>
        _groups.TryGetValue(name, out var known) ? known : _groups[name] = new CountsBuilder(range.At, range.From, range.To);

    private static TaskGroup GroupOf(string name, Counts counts) => new(
        name,
        Measures.ToDictionary(measure => measure.Name, measure => counts[measure], StringComparer.Ordinal),
        TaskRates.All.ToDictionary(definition => definition.Id, definition => Wire.Of(definition, definition.Of(counts)), StringComparer.Ordinal));
}
