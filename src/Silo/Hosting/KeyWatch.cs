using ParLive.Access.Doors;
using ParLive.Access.Sources;
using ParLive.Grains.Access;
using ParLive.Ingest.Access;
using ParLive.Silo.Commands;

namespace ParLive.Silo.Hosting;

/// <summary>Stops a server that listens to more than this machine and has learnt from its cluster that no source has a key.</summary>
/// <remarks>Until it has learnt that, it lets nobody in; one with a journal of its own knows before it listens.</remarks>
internal static class KeyWatch
{
    /// <summary>Whether strangers are kept out: by a key of some source, or because there are accounts.</summary>
    public static bool IsGuarded(IServiceProvider services) => services.GetRequiredService<ISourceKeys>().Any || services.GetRequiredService<Doorkeeper>().IsClosed;

    /// <summary>Waits until units can be asked, and fails if the server is open to all; otherwise it has nothing to do.</summary>
    public static async Task WhenOpenToAllAsync(IServiceProvider services, IReadOnlyCollection<string> urls, CancellationToken stopping)
    {
        await services.GetRequiredService<Readiness>().Ready.WaitAsync(stopping);
        // Until the book was read nobody is let in; what is in it is asked for here.
        await services.GetRequiredService<IOfficeBook>().Refresh(stopping);
        if (BindingPolicy.Refusal(urls, IsGuarded(services)) is { } refusal) throw new CommandException(refusal);
    }
}
