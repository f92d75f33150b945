using ParLive.Access.Doors;
using ParLive.Access.Sources;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts;

namespace ParLive.Ingest.Access;

/// <summary>Who sends with a request, for what its key is good, and how much it may send.</summary>
internal sealed class Sender(Caller? caller, (ISourceMeters Meters, SourceLimits Limits, TimeProvider Clock)? bounds)
{
    /// <summary>Whoever has no bounds: the machine's own commands, and everybody while there are no keys.</summary>
    public static Sender Unbound { get; } = new(null, null);

    /// <summary>The source that the key belongs to; null where no key came.</summary>
    public string? Source => caller?.Source;

    public SourceKey? Key => caller?.Key;

    public KeyScope? Scope => Key?.Scope;

    /// <summary>Asks for so many events.</summary>
    /// <param name="events">How many.</param>
    /// <param name="isPatient">Whether it waits for the limit of events in a second.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<SourceGrant> TakeAsync(int events, bool isPatient, CancellationToken cancellationToken = default)
    {
        if (bounds is not var (meters, limits, clock) || Key is null || events == 0) return new SourceGrant(events, null, 0);

        while (true)
        {
            var grant = await meters.Take(Source!, new SourceAsk(events, limits, Key.Id), cancellationToken);
            if (!isPatient || grant.Limit != SourceGrant.PerSecond) return grant;

            await Task.Delay(grant.Wait(), clock, cancellationToken);
        }
    }

    /// <summary>Says what became of events that were granted.</summary>
    public Task SettleAsync(int granted, int accepted, int duplicates, int refused) => bounds is var (meters, _, _) && Key is not null
        ? meters.Settle(Source!, new SourceOutcome(granted, accepted, duplicates, refused))
        : Task.CompletedTask;
}
