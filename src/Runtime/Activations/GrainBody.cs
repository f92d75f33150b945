using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Runtime;

namespace ParLive.Runtime.Activations;

/// <summary>What an activation is made of: the grain's object and the services that live as long as it does.</summary>
/// <remarks>Touched only by what runs on the activation's scheduler.</remarks>
internal sealed class GrainBody(GrainId id, IServiceProvider host)
{
    private AsyncServiceScope _scope;
    private IGrainBase? _instance;

    public IGrainBase? Instance => _instance;

    public IServiceProvider Services => _scope.ServiceProvider;

    public async Task Wake(CancellationToken cancellationToken)
    {
        _scope = host.CreateAsyncScope();
        _instance = id.Class.Create(_scope.ServiceProvider);
        await _instance.OnActivateAsync(cancellationToken);
    }

    public Task SayGoodbye(DeactivationReason reason, CancellationToken cancellationToken) =>
        _instance!.OnDeactivateAsync(reason, cancellationToken);

    /// <summary>Gives everything back, in the order opposite to that in which it was taken.</summary>
    public async Task Release()
    {
        var (instance, scope) = (_instance, _scope);
        _instance = null;
        _scope = default;
        if (instance is IAsyncDisposable asyncDisposable)
            await asyncDisposable.DisposeAsync();
        else if (instance is IDisposable disposable)
            disposable.Dispose();

        await scope.DisposeAsync();
    }
}
