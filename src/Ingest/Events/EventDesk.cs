using ParLive.Grains.Access;
using ParLive.Grains.Journaling;
using ParLive.Grains.Quarantine;

namespace ParLive.Ingest.Events;

/// <summary>Takes requests with events in, a bounded number at once.</summary>
internal sealed class EventDesk(IIntake intake, IQuarantine quarantine, IJournalReach reach, TimeProvider clock, IngestMeter meter, IngestOptions options)
{
    // A place holds what a body may be at most; a single event fills little of it.
    private const int SmallInAPlace = 16;

    private int _parts;

    public IIntake Intake => intake;

    public IQuarantine Quarantine => quarantine;

    public IJournalReach Reach => reach;

    public TimeProvider Clock => clock;

    public IngestMeter Meter => meter;

    public IngestOptions Options => options;

    /// <summary>Takes room for a request, which gives it back with <see cref="Leave"/>; 0 if there is none.</summary>
    /// <param name="length">How many bytes the request brings, if it said so.</param>
    public int Enter(long? length)
    {
        var parts = length <= options.SmallBytes ? 1 : SmallInAPlace;
        if (Interlocked.Add(ref _parts, parts) <= (long)options.MaxRequests * SmallInAPlace) return parts;
        Leave(parts);
        return 0;
    }

    public void Leave(int parts) => Interlocked.Add(ref _parts, -parts);
}
