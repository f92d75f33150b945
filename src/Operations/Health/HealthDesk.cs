using ParLive.Grains.Access;
using ParLive.Grains.Journaling;

namespace ParLive.Operations.Health;

/// <summary>Looks at everything that may not be well, and answers many who ask at once with one look.</summary>
/// <remarks>
/// Nothing is asked of single units: each root knows from its digests who below it is heard, and when. The journal is written to only where
/// nothing was written just now, and at most once in a look.
/// </remarks>
public sealed class HealthDesk(
    HealthPlace place, IUnitFeed feed, IJudgements judgements, IEnumerable<IJournalWatch> journals, IEnumerable<IHealthPart> parts, TimeProvider clock)
{
    /// <summary>How old an answer may be.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);

    // A server that starts is another one a moment later.
    private static readonly TimeSpan FreshAtStart = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private (long At, Task<HealthReport> Report)? _last;
    private long _fresh = FreshAtStart.Ticks;

    /// <summary>The report, at most ten seconds old.</summary>
    public Task<HealthReport> Report(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_last is not { } last || (last.Report.IsCompleted && (!last.Report.IsCompletedSuccessfully || clock.GetElapsedTime(last.At) >= TimeSpan.FromTicks(Interlocked.Read(ref _fresh)))))
                _last = (clock.GetTimestamp(), Task.Run(LookAsync, CancellationToken.None));

            return _last.Value.Report.WaitAsync(cancellationToken);
        }
    }

    private async Task<HealthReport> LookAsync()
    {
        var troubles = new List<HealthTrouble>();
        var state = place.State();
        if (state is not null) troubles.Add(HealthWords.NotReady(state));
        var journal = journals.FirstOrDefault() is { } watch ? await new JournalLook(watch, clock).LookAsync(troubles) : null;
        var disk = Disk(troubles);
        var heard = state is null ? await new FeedsLook(feed, judgements, clock).LookAsync(troubles) : null;
        Interlocked.Exchange(ref _fresh, (heard is null ? FreshAtStart : Fresh).Ticks);
        var units = new UnitsHealth(state ?? "ready", place.Awake(), heard?.Units, heard?.Conserved);
        var time = Clock(heard?.LastAccepted, troubles);
        troubles.AddRange(parts.SelectMany(part => part.Troubles()));
        return new HealthReport(troubles.Count == 0, clock.GetUtcNow(), troubles, units, journal, disk, time, heard?.Feeds);
    }

    private DiskHealth Disk(List<HealthTrouble> troubles)
    {
        var room = place.Room(place.Folder);
        if (room is { Free: < DiskRoom.Least }) troubles.Add(HealthWords.LittleRoom(room.Free, place.Folder));
        return new DiskHealth(room?.Free, room?.Total, DiskRoom.Least);
    }

    private ClockHealth Clock(DateTimeOffset? lastAccepted, List<HealthTrouble> troubles)
    {
        if (lastAccepted is not { } last) return new ClockHealth(null, null);

        var since = clock.GetUtcNow() - last;
        if (since < -HealthWords.ClockSlack) troubles.Add(HealthWords.ClockWentBack(-since));
        return new ClockHealth(last, since.TotalSeconds);
    }
}
