using ParLive.Grains.Access;
using ParLive.Grains.Journaling;
using ParLive.Grains.Quarantine;

namespace ParLive.Ingest.Events;

/// <summary>Takes requests with events in, a bounded number at once.</summary>
internal sealed class EventDesk(IIntake intake, IQuarantine quarantine, IJournalReach reach, TimeProvider clock, IngestMeter meter, IngestOptions options)
{
    private int _requests;

    public IIntake Intake => intake;

    public IQuarantine Quarantine => quarantine;

    public IJournalReach Reach => reach;

    public TimeProvider Clock => clock;

    public IngestMeter Meter => meter;

    public IngestOptions Options => options;

    /// <summary>Takes a place for a request; whoever got one gives it back with <see cref="Leave"/>.</summary>
    public bool TryEnter()
    {
        if (Interlocked.Increment(ref _requests) <= options.MaxRequests) return true;
        Leave();
        return false;
    }

    public void Leave() => Interlocked.Decrement(ref _requests);
}
