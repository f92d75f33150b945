using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;
using ParLive.Runtime.Activations;

namespace Orleans;

/// <summary>The base of a grain class.</summary>
[SuppressMessage("Naming", "CA1725:Parameter names should match base declaration", Justification = "The names are those of Orleans.")]
public abstract class Grain : IGrainBase, IAddressable
{
    /// <summary>Called by the runtime, on the turn that activates the grain.</summary>
    protected Grain()
        : this(Activation.Current ?? throw new InvalidOperationException("Only the runtime makes grains; ask IGrainFactory for a reference."))
    {
    }

    /// <summary>Takes a context of the caller's own making.</summary>
    protected Grain(IGrainContext grainContext) => GrainContext = grainContext;

    /// <inheritdoc/>
    public IGrainContext GrainContext { get; }

    /// <summary>Makes references to other grains.</summary>
    protected IGrainFactory GrainFactory => ServiceProvider.GetRequiredService<IGrainFactory>();

    /// <summary>The services of this activation; those with a scope live as long as it does.</summary>
    protected internal IServiceProvider ServiceProvider => GrainContext.ActivationServices;

    /// <inheritdoc/>
    public virtual Task OnActivateAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public virtual Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Ends this activation after the calls that run; those that wait go to the next one.</summary>
    protected void DeactivateOnIdle() => GrainBaseExtensions.DeactivateOnIdle(this);
}
