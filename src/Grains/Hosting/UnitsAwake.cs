using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;
using ParLive.Domain.Units;
using ParLive.Grains.Access;
using ParLive.Grains.Rules;
using ParLive.Grains.Units;

namespace ParLive.Grains.Hosting;

/// <summary>
/// Wakes all units at start-up and keeps the inner ones awake, so that sums, boards and marks are right with no wall open.
/// </summary>
internal sealed partial class UnitsAwake(
    IClusterClient grains, Maps maps, Readiness readiness, TimeProvider clock, ILogger<UnitsAwake> log) : BackgroundService
{
    private const int AtOnce = 64;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(30);

    private UnitTree Tree => maps.Tree.Current;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The host goes on starting; the intake waits for readiness.
        await Task.Yield();
        var began = clock.GetTimestamp();
        try
        {
            await maps.Refresh();
            await WakeAll(stoppingToken);
            readiness.Open();
            LogAwake(Tree.Count, clock.GetElapsedTime(began).TotalSeconds);
        }
        catch (Exception failure)
        {
            readiness.Fail(failure);
            throw;
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Round, clock, stoppingToken);
            await KeepAwake();
        }
    }

    // From below, a few at a time: so no unit waits for more than its own history, however large the country is.
    private async Task WakeAll(CancellationToken stoppingToken)
    {
        var levels = new List<List<Unit>> { Tree.Roots.ToList() };
        while (levels[^1].SelectMany(unit => Tree.MembersOf(unit.Key)).ToList() is { Count: > 0 } next)
        {
            levels.Add(next);
        }

        // One level after the other: whoever is asked by the unit above has heard by then what heirs have to tell.
        foreach (var group in Enumerable.Reverse(levels).SelectMany(level => level.Chunk(AtOnce)))
        {
            await Task.WhenAll(group.Select(unit => Wake(unit, stoppingToken)));
        }
    }

    private async Task Wake(Unit unit, CancellationToken stoppingToken)
    {
        while (true)
        {
            stoppingToken.ThrowIfCancellationRequested();
            try
            {
                await grains.GetGrain<IUnitGrain>(unit.Key.ToString()).Wake();
                return;
            }
            catch (TimeoutException)
            {
                // It still reads its history; whoever asks again waits with it.
                LogSlow(unit.Key.ToString());
            }
        }
    }

    private async Task KeepAwake()
    {
        try
        {
            await maps.Refresh();
            var inner = Tree.Units.Where(unit => Tree.HasMembers(unit.Key) || Tree.Successions.HeirOf(unit.Key) is not null);
            await Task.WhenAll(inner.Select(unit => grains.GetGrain<IUnitGrain>(unit.Key.ToString()).Wake()));
        }
        catch (Exception failure) when (failure is not (OutOfMemoryException or OperationCanceledException))
        {
            LogAsleep(failure.Message);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Units} units are awake after {Seconds:F1} s")]
    private partial void LogAwake(int units, double seconds);

    [LoggerMessage(LogLevel.Information, "Unit {Unit} has a long history and still reads it")]
    private partial void LogSlow(string unit);

    [LoggerMessage(LogLevel.Warning, "Some inner units could not be woken: {Reason}")]
    private partial void LogAsleep(string reason);
}
