using Microsoft.Extensions.Logging;
using Orleans;
using ParLive.Grains.Contracts;
using ParLive.Grains.Units;

namespace ParLive.Grains.Judgements;

/// <summary>What a unit finds when it looks at those below it: handed to the units that it is about, which record it like any other event.</summary>
/// <remarks>
/// Nobody waits until that is done, the look least of all: a unit that leaves waits for what it has begun, and what is handed to it waits for its
/// next life. Touched only on the grain's own turns.
/// </remarks>
internal sealed partial class Findings(string unit, IGrainFactory grains, ILogger log)
{
    private bool _underWay;

    /// <summary>Looks, unless what came of the last look is still under way.</summary>
    /// <param name="look">Finds events, and of which units they are.</param>
    /// <param name="recorded">Called when all of them are on record.</param>
    public async Task Of(Func<Task<IReadOnlyList<(string Unit, EventBatch Events)>>> look, Action recorded)
    {
        if (_underWay)
        {
            return;
        }

        _underWay = true;
        IReadOnlyList<(string Unit, EventBatch Events)> found;
        try
        {
            found = await look();
        }
        catch
        {
            _underWay = false;
            throw;
        }

        _ = HandIn(found, recorded);
    }

    private async Task HandIn(IReadOnlyList<(string Unit, EventBatch Events)> found, Action recorded)
    {
        try
        {
            foreach (var (of, events) in found)
            {
                await grains.GetGrain<IUnitGrain>(of).Take(events);
            }

            recorded();
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            LogNotRecorded(unit, failure.Message);
        }
        finally
        {
            _underWay = false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "What unit {Unit} found in those below it is not on record, and will be looked for again: {Reason}")]
    private partial void LogNotRecorded(string unit, string reason);
}
