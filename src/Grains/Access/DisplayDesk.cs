using Orleans;
using ParLive.Grains.Desks;
using ParLive.Grains.Displays;

namespace ParLive.Grains.Access;

/// <summary>Asks the desk, wherever it is.</summary>
internal sealed class DisplayDesk(IClusterClient grains, Readiness readiness) : IDisplayDesk
{
    private IDisplayDeskGrain Desk => grains.GetGrain<IDisplayDeskGrain>(IDisplayDeskGrain.Key);

    public Task<string?> Admit(string passHash, CancellationToken cancellationToken) => Ask(desk => desk.Admit(passHash), cancellationToken);

    public Task<string?> CodeFor(string passHash, CancellationToken cancellationToken) => Ask(desk => desk.CodeFor(passHash), cancellationToken);

    public Task<PairingClaim> Claim(string code, CancellationToken cancellationToken) => Ask(desk => desk.Claim(code), cancellationToken);

    public Task Settle(string passHash) => Desk.Settle(passHash);

    public Task<DisplayOrders> Hear(string id, PaintedFrame? painted, DisplayGlass glass, CancellationToken cancellationToken) =>
        Ask(desk => desk.Hear(id, painted, glass), cancellationToken);

    public Task<IReadOnlyList<DisplayHeard>> Heard(CancellationToken cancellationToken) => Ask(desk => desk.Heard(), cancellationToken);

    public Task Ask(string id, DisplayOrder order) => Desk.Ask(id, order);

    public Task Forget(string id) => Desk.Forget(id);

    private async Task<TAnswer> Ask<TAnswer>(Func<IDisplayDeskGrain, Task<TAnswer>> question, CancellationToken cancellationToken)
    {
        await readiness.Ready.WaitAsync(cancellationToken);
        return await question(Desk).WaitAsync(cancellationToken);
    }
}
