namespace Orleans;

/// <summary>Makes references to grains and to observers. Making one calls nobody.</summary>
public interface IGrainFactory
{
    /// <summary>The grain of a key, whether it is active or not.</summary>
    TGrainInterface GetGrain<TGrainInterface>(string primaryKey)
        where TGrainInterface : IGrainWithStringKey;

    /// <summary>A reference that can be handed to grains, so that they can tell <paramref name="obj"/> something.</summary>
    /// <param name="obj">Held weakly: whoever wants to be told keeps it alive.</param>
    TGrainObserverInterface CreateObjectReference<TGrainObserverInterface>(IGrainObserver obj)
        where TGrainObserverInterface : IGrainObserver;

    /// <summary>Ends a reference: what is told through it from now on is told to nobody.</summary>
    /// <param name="obj">The reference, not the observer behind it.</param>
    void DeleteObjectReference<TGrainObserverInterface>(IGrainObserver obj)
        where TGrainObserverInterface : IGrainObserver;
}
