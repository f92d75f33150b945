using System.Text.Json;
using Microsoft.Extensions.Logging;
using NodaTime;
using Orleans;
using Orleans.Runtime;
using ParLive.Domain.Time;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts;
using ParLive.Grains.Registers;

namespace ParLive.Grains.Desks;

/// <summary>Keeps a source's meter, in memory and now and then in a drawer beside the journal.</summary>
/// <remarks>After a crash the day's count may lack the last seconds; no event is lost or counted twice by that, since what is taken in is the journal's to know.</remarks>
public sealed partial class SourceGrain(IDrawers drawers, IUnitTree tree, TimeProvider clock, ILogger<SourceGrain> log) : Grain, ISourceGrain
{
    /// <summary>The drawer with what sources sent, by their names.</summary>
    public const string Drawer = "source-use";

    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(10);

    private SourceMeter _meter = new(null);
    private IGrainTimer? _timer;
    private SourceUse? _kept;

    private OfficeZone Zone => tree.Current.Roots is [var root, ..] ? OfficeZone.Parse(root.Zone) : OfficeZone.Vietnam;

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var found = await drawers.Read(Drawer, cancellationToken);
        _kept = found.GetValueOrDefault(this.GetPrimaryKeyString()) is { } words ? JsonSerializer.Deserialize<SourceUse>(words) : null;
        _meter = new SourceMeter(_kept);
        _timer = this.RegisterGrainTimer(_ => KeepAsync(), new() { DueTime = Pace, Period = Pace });
    }

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        _timer?.Dispose();
        return KeepAsync();
    }

    /// <inheritdoc/>
    public Task<SourceGrant> Take(SourceAsk ask) => Task.FromResult(_meter.Take(ask, Zone, Now));

    /// <inheritdoc/>
    public Task Settle(SourceOutcome outcome)
    {
        _meter.Settle(outcome, Zone, Now);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<SourceUse> Read() => Task.FromResult(_meter.Read(Zone, Now));

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    private async Task KeepAsync()
    {
        var use = _meter.Kept;
        if (use is null || ReferenceEquals(use, _kept)) return;

        try
        {
            await drawers.Change(Drawer, new Dictionary<string, string>(StringComparer.Ordinal) { [this.GetPrimaryKeyString()] = JsonSerializer.Serialize(use) }, [], CancellationToken.None);
            _kept = use;
        }
        catch (Exception failure) when (failure is IOException or TimeoutException)
        {
            LogNotKept(this.GetPrimaryKeyString(), failure.Message);
        }
    }

    [LoggerMessage(LogLevel.Warning, "How much the source {Source} sent could not be kept, and will be: {Reason}")]
    private partial void LogNotKept(string source, string reason);
}
