using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;
using ParLive.Domain.Units;
using ParLive.Grains.Access;
using ParLive.Grains.Rules;
using ParLive.Grains.Telling;
using ParLive.Grains.Units;

namespace ParLive.Grains.Hosting;

/// <summary>
/// Wakes all units at start-up and keeps the inner ones awake, so that sums, boards and marks are right with no wall open.
/// </summary>
/// <remarks>Each silo of a cluster does it, whichever holds a unit: to be woken twice is to be awake.</remarks>
internal sealed partial class UnitsAwake(
    IClusterClient grains, Maps maps, Readiness readiness, TellingHours hours, TimeProvider clock, IGrainWeather weather, ILogger<UnitsAwake> log,
    IHostApplicationLifetime? life = null) : BackgroundService
{
    private const int AtOnce = 64;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(200);

    private UnitTree Tree => maps.Tree.Current;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The host goes on starting; the intake waits for readiness.
        await Task.Yield();
        var began = clock.GetTimestamp();
        using var ending = life?.ApplicationStopping.Register(hours.End);
        try
        {
            await Again(maps.Refresh, "the registers", stoppingToken);
            await WakeAll(stoppingToken);
            hours.Begin();
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
            await KeepAwake(stoppingToken);
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

    private Task Wake(Unit unit, CancellationToken stoppingToken) =>
        Again(() => grains.GetGrain<IUnitGrain>(unit.Key.ToString()).Wake(), unit.Key.ToString(), stoppingToken);

    private async Task Again(Func<Task> ask, string whom, CancellationToken stoppingToken)
    {
        while (true)
        {
            stoppingToken.ThrowIfCancellationRequested();
            try
            {
                // Whoever is told to stop leaves the answer to others: one that comes from far may take its time.
                await ask().WaitAsync(stoppingToken);
                return;
            }
            catch (Exception failure) when (weather.IsPassing(failure))
            {
                // It still reads its history, or the silo on which it lived is gone; whoever asks again waits with it.
                LogSlow(whom, failure.Message);
            }

            await Task.Delay(Soon, clock, stoppingToken);
        }
    }

    private async Task KeepAwake(CancellationToken stoppingToken)
    {
        try
        {
            await maps.Refresh().WaitAsync(stoppingToken);
            var inner = Tree.Units.Where(unit => Tree.HasMembers(unit.Key) || Tree.Successions.HeirOf(unit.Key) is not null);
            await Task.WhenAll(inner.Select(unit => grains.GetGrain<IUnitGrain>(unit.Key.ToString()).Wake())).WaitAsync(stoppingToken);
        }
        catch (Exception failure) when (failure is not (OutOfMemoryException or OperationCanceledException))
        {
            LogAsleep(failure.Message);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Units} units are awake after {Seconds:F1} s")]
    private partial void LogAwake(int units, double seconds);

    [LoggerMessage(LogLevel.Information, "{Whom} cannot be asked yet, and will be: {Reason}")]
    private partial void LogSlow(string whom, string reason);

    [LoggerMessage(LogLevel.Warning, "Some inner units could not be woken: {Reason}")]
    private partial void LogAsleep(string reason);
}
