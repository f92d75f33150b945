using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ParLive.Dashboard.Views;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts;

namespace ParLive.Dashboard.Screens;

/// <summary>Other programs that watch units over the hub: a bounded number each, told of the newest change only, at a screen's pace.</summary>
internal sealed partial class ChangeWatches(
    IUnitFeed feed, ConnectedScreens screens, TimeProvider clock, IOptions<DashboardOptions> options, ILogger<ChangeWatches> logger)
{
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, CancellationTokenSource>> _watches = new(StringComparer.Ordinal);

    /// <summary>Starts a watch; false when the connection has as many as it may.</summary>
    public bool Add(string connection, UnitInfo unit, CancellationToken aborted)
    {
        if (screens.LineOf(connection) is not { } line)
            return false;
        var own = _watches.GetOrAdd(connection, _ => new(StringComparer.Ordinal));
        if (own.Count >= options.Value.MostWatches)
            return own.ContainsKey(unit.Key);
        var end = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        if (own.TryAdd(unit.Key, end))
            _ = TellAsync(line, unit, end.Token);
        else
            end.Dispose();
        return true;
    }

    /// <summary>Ends a watch.</summary>
    public void Remove(string connection, string unit)
    {
        if (_watches.TryGetValue(connection, out var own) && own.TryRemove(unit, out var end))
            End(end);
    }

    /// <summary>Ends all watches of a connection.</summary>
    public void RemoveAll(string connection)
    {
        if (!_watches.TryRemove(connection, out var own))
            return;
        foreach (var end in own.Values)
            End(end);
    }

    private async Task TellAsync(IScreenLine line, UnitInfo unit, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var change in feed.Follow(unit.Key, cancellationToken))
            {
                await TellAsync(line, "unit.changed", change, cancellationToken);
                if (unit.Children > 0)
                    await TellAsync(line, "board.changed", change, cancellationToken);
                await clock.UntilAsync(clock.GetUtcNow() + Pace.Shortest, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The program went, or ended the watch.
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // A watch that broke would be silent for ever; the program sees its connection end and comes back.
            LogBroken(failure, unit.Key);
            line.Abort();
        }
    }

    private async Task TellAsync(IScreenLine line, string target, UnitChange change, CancellationToken cancellationToken)
    {
        var told = new UnitChanged(change.Unit, change.Revision, clock.GetUtcNow());
        await line.SendInTimeAsync(new SerializedHubMessage(new InvocationMessage(target, [told])), (clock, options.Value.LongestSend), cancellationToken);
    }

    private static void End(CancellationTokenSource source)
    {
        source.Cancel();
        source.Dispose();
    }

    [LoggerMessage(LogLevel.Warning, "The watch of unit {Unit} broke; its connection is ended so that it comes back")]
    private partial void LogBroken(Exception failure, string unit);
}
