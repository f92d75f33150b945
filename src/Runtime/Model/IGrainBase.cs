using Orleans.Runtime;

namespace Orleans;

/// <summary>What every grain class is: something with a context that is told when it comes and when it goes.</summary>
public interface IGrainBase
{
    /// <summary>The activation that this object is the inside of.</summary>
    IGrainContext GrainContext { get; }

    /// <summary>Runs before the first call; a failure here fails the calls that wait, and the next call tries again.</summary>
    Task OnActivateAsync(CancellationToken token) => Task.CompletedTask;

    /// <summary>Runs after the last call. The grain may still call others.</summary>
    Task OnDeactivateAsync(DeactivationReason reason, CancellationToken token) => Task.CompletedTask;
}
