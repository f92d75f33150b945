using Microsoft.Extensions.Logging;
using Orleans;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;
using ParLive.Grains.Contracts;
using ParLive.Grains.Units;
using Version = ParLive.Domain.RollUps.Version;

namespace ParLive.Grains.Telling;

/// <summary>Tells everybody for whom something of a unit counts, each what counts there.</summary>
internal sealed class Tellers
{
    private readonly Dictionary<string, Teller> _all;
    private readonly UnitReader _reader;
    private readonly Teller? _parent;

    public Tellers(
        IEnumerable<Listener> listeners, IGrainFactory grains, UnitReader reader, Func<Version> version,
        (TellingPace Pace, TellingHours Hours, TimeProvider Clock, ILogger Log) services)
    {
        var known = listeners.ToList();
        _reader = reader;
        _all = known.ToDictionary(
            listener => listener.Unit, listener => new Teller(listener, grains, reader, version, services), StringComparer.Ordinal);
        _parent = known.Find(listener => listener.IsParent) is { } parent ? _all[parent.Unit] : null;
    }

    /// <summary>The telling under way; completed if there is none.</summary>
    public Task Pending => Task.WhenAll(_all.Values.Select(teller => teller.Pending));

    /// <summary>The unit above has everything up to this state, or will hear by the first digest that it has not.</summary>
    /// <remarks>To others this life is news: they hear no digests, and may have asked when the unit was on another map.</remarks>
    public void StartFrom(Version version) => _parent?.StartFrom(version);

    /// <summary>All that counts for a unit that asks; what was waiting to be told is told with this.</summary>
    public WholeTimeline Answer(string listener, Version version)
    {
        var whole = _reader.Whole(listener, version, out var digest);
        _all.GetValueOrDefault(listener)?.StartFrom(version, digest);
        return whole;
    }

    /// <summary>A change of the unit's timeline.</summary>
    public void Add(IReadOnlyCollection<Entry> entries)
    {
        foreach (var teller in _all.Values)
        {
            teller.Add(entries);
        }
    }

    /// <summary>A change of what was another unit's once.</summary>
    public void AddLegacy(string unit, IEnumerable<Entry> entries) => _all[unit].AddLegacy(entries);

    /// <summary>News of a unit below, for the unit above.</summary>
    public void Add(ToldDigest digest) => _parent?.Add(digest);

    /// <summary>Tells what there is to tell.</summary>
    public void Ask()
    {
        foreach (var teller in _all.Values)
        {
            teller.Ask();
        }
    }

    /// <summary>Tells nothing any more; the unit's next life will.</summary>
    public void Stop()
    {
        foreach (var teller in _all.Values)
        {
            teller.Stop();
        }
    }

    /// <summary>Whether what the unit above knows of it no longer holds.</summary>
    public bool IsOutOfDate(Tick now) => _parent?.IsOutOfDate(now) == true;
}
