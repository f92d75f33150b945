using System.Text.Json;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Runtime;
using ParLive.Grains.Access;
using ParLive.Grains.Displays;

namespace ParLive.Grains.Desks;

/// <summary>Keeps who waits to be paired, in memory alone, and what displays said last, in memory and now and then in a drawer beside the journal.</summary>
/// <remarks>After a crash a display looks as it did minutes ago until it speaks again, which it does every few seconds. A screen that waited asks anew.</remarks>
public sealed partial class DisplayDeskGrain(IDrawers drawers, TimeProvider clock, ILogger<DisplayDeskGrain> log) : Grain, IDisplayDeskGrain
{
    /// <summary>The drawer with what displays said last, by their ids.</summary>
    public const string Drawer = "displays";

    private static readonly TimeSpan Pace = TimeSpan.FromMinutes(5);

    private readonly PairingDesk _pairing = new(clock);
    private readonly HashSet<string> _kept = new(StringComparer.Ordinal);
    private DisplayRoom _room = new(clock, []);
    private bool _isKept = true;
    private IGrainTimer? _timer;

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var found = await drawers.Read(Drawer, cancellationToken);
        _kept.UnionWith(found.Keys);
        _room = new DisplayRoom(clock, found.Values.Select(words => JsonSerializer.Deserialize<DisplayHeard>(words)!));
        _timer = this.RegisterGrainTimer(_ => KeepAsync(), new() { DueTime = Pace, Period = Pace });
    }

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        _timer?.Dispose();
        return KeepAsync();
    }

    /// <inheritdoc/>
    public Task<string?> Admit(string passHash) => Task.FromResult(_pairing.Admit(passHash));

    /// <inheritdoc/>
    public Task<string?> CodeFor(string passHash) => Task.FromResult(_pairing.CodeFor(passHash));

    /// <inheritdoc/>
    public Task<PairingClaim> Claim(string code) => Task.FromResult(_pairing.Claim(code));

    /// <inheritdoc/>
    public Task Settle(string passHash)
    {
        _pairing.Settle(passHash);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<DisplayOrders> Hear(string id, PaintedFrame? painted, DisplayGlass glass)
    {
        _isKept = false;
        return Task.FromResult(_room.Hear(id, painted, glass));
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<DisplayHeard>> Heard() => Task.FromResult<IReadOnlyList<DisplayHeard>>([.. _room.Heard]);

    /// <inheritdoc/>
    public Task Ask(string id, DisplayOrder order)
    {
        _room.Ask(id, order);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task Forget(string id)
    {
        _isKept = false;
        _room.Forget(id);
        return Task.CompletedTask;
    }

    private async Task KeepAsync()
    {
        if (_isKept) return;

        var put = _room.Heard.ToDictionary(heard => heard.Id, heard => JsonSerializer.Serialize(heard), StringComparer.Ordinal);
        try
        {
            _isKept = true;
            await drawers.Change(Drawer, put, [.. _kept.Except(put.Keys, StringComparer.Ordinal)], CancellationToken.None);
            _kept.Clear();
            _kept.UnionWith(put.Keys);
        }
        catch (Exception failure) when (failure is IOException or TimeoutException)
        {
            _isKept = false;
            LogNotKept(failure.Message);
        }
    }

    [LoggerMessage(LogLevel.Warning, "What displays painted last could not be kept, and will be: {Reason}")]
    private partial void LogNotKept(string reason);
}
