using Orleans;
using ParLive.Runtime.Activations;
using ParLive.Runtime.Calls;
using ParLive.Runtime.Observers;

namespace ParLive.Runtime.Hosting;

/// <summary>Makes references to the grains of this process and to whoever watches them.</summary>
internal sealed class EmbeddedClient(Catalog catalog) : IClusterClient
{
    public IServiceProvider ServiceProvider => catalog.Services;

    public TGrainInterface GetGrain<TGrainInterface>(string primaryKey)
        where TGrainInterface : IGrainWithStringKey
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(primaryKey);
        return Reference.To<TGrainInterface>(
            new GrainDestination(catalog, new(catalog.Classes.Of(typeof(TGrainInterface)), primaryKey)));
    }

    public TGrainObserverInterface CreateObjectReference<TGrainObserverInterface>(IGrainObserver obj)
        where TGrainObserverInterface : IGrainObserver
    {
        if (obj is null or Reference or IGrainBase or not TGrainObserverInterface)
            throw new ArgumentException($"A plain object that is a {typeof(TGrainObserverInterface)} is needed; a grain has AsReference.", nameof(obj));

        return Reference.To<TGrainObserverInterface>(new ObserverDestination(obj, catalog.Options.MaxQueuedCalls, catalog.Log));
    }

    public void DeleteObjectReference<TGrainObserverInterface>(IGrainObserver obj)
        where TGrainObserverInterface : IGrainObserver
    {
        if (obj is not Reference || Reference.DestinationOf(obj) is not ObserverDestination destination)
            throw new ArgumentException("The reference is needed that CreateObjectReference gave.", nameof(obj));

        destination.Close();
    }
}
