using ParLive.Domain.RollUps;
using ParLive.Domain.Timelines;
using Version = ParLive.Domain.RollUps.Version;

namespace ParLive.Domain.Tests;

/// <summary>A child unit as its parent meets it: it tells what changed since it last told, and its whole timeline when asked.</summary>
internal sealed class Child(string name)
{
    private readonly List<Entry> _untold = [];
    private long _epoch = 1;
    private long _sequence;
    private long _told;

    public string Name => name;

    public Timeline Timeline { get; } = new();

    public void Change(params IReadOnlyList<Entry> entries)
    {
        Timeline.Add(entries);
        _untold.AddRange(entries);
        _sequence++;
    }

    public ChildDelta Tell()
    {
        var delta = new ChildDelta(_epoch, _told, _sequence, [.. _untold], Timeline.Checksum);
        _told = _sequence;
        _untold.Clear();
        return delta;
    }

    public ChildState Whole()
    {
        _told = _sequence;
        _untold.Clear();
        return new ChildState(new Version(_epoch, _sequence), Timeline.Horizon, [.. Timeline.Entries], Timeline.Checksum);
    }

    public void Restart()
    {
        (_epoch, _sequence, _told) = (_epoch + 1, 0, 0);
        _untold.Clear();
    }
}
