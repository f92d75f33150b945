using ParLive.Grains.Access;
using ParLive.Grains.Displays;

namespace ParLive.Dashboard.Tests.Feeds;

/// <summary>The desk of displays without a cluster: one at a time, as in a grain.</summary>
internal sealed class FakeDisplayDesk(TimeProvider clock) : IDisplayDesk
{
    private readonly Lock _turn = new();
    private readonly PairingDesk _pairing = new(clock);
    private readonly DisplayRoom _room = new(clock, []);

    public Task<string?> Admit(string passHash, CancellationToken cancellationToken) => Turn(() => _pairing.Admit(passHash));

    public Task<string?> CodeFor(string passHash, CancellationToken cancellationToken) => Turn(() => _pairing.CodeFor(passHash));

    public Task<PairingClaim> Claim(string code, CancellationToken cancellationToken) => Turn(() => _pairing.Claim(code));

    public Task Settle(string passHash) => Turn(() => _pairing.Settle(passHash));

    public Task<DisplayOrders> Hear(string id, PaintedFrame? painted, DisplayGlass glass, CancellationToken cancellationToken) => Turn(() => _room.Hear(id, painted, glass));

    public Task<IReadOnlyList<DisplayHeard>> Heard(CancellationToken cancellationToken) => Turn<IReadOnlyList<DisplayHeard>>(() => [.. _room.Heard]);

    public Task Ask(string id, DisplayOrder order) => Turn(() => _room.Ask(id, order));

    public Task Forget(string id) => Turn(() => _room.Forget(id));

    private Task Turn(Action act)
    {
        lock (_turn) act();
        return Task.CompletedTask;
    }

    private Task<TAnswer> Turn<TAnswer>(Func<TAnswer> ask)
    {
        lock (_turn) return Task.FromResult(ask());
    }
}
