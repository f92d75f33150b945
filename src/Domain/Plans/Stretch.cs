using ParLive.Domain.Measures;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;

namespace ParLive.Domain.Plans;

/// <summary>The minutes from one on until another, over which something holds.</summary>
/// <param name="From">The first minute.</param>
/// <param name="Until">The first minute after it; null for ever.</param>
internal readonly record struct Stretch(Tick From, Tick? Until)
{
    private bool IsEmpty => Until is { } until && until <= From;

    /// <summary>The part of it that lies before a minute; all of it where there is none.</summary>
    public Stretch Before(Tick? end) => end is { } limit && !(Until <= limit) ? this with { Until = limit } : this;

    /// <summary>The part of it from a minute on; nothing of it where there is none.</summary>
    public Stretch After(Tick? start) => start is not { } limit ? this with { Until = From } : limit > From ? this with { From = limit } : this;

    /// <summary>Adds a level that holds over it.</summary>
    public void AddTo(List<Entry> entries, Measure level, int amount = 1)
    {
        if (IsEmpty || amount == 0)
        {
            return;
        }

        entries.Add(new(From, level, amount));
        if (Until is { } until)
        {
            entries.Add(new(until, level, -amount));
        }
    }
}
