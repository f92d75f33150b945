using Orleans;
using ParLive.Grains.Units;

namespace ParLive.RollUp;

/// <summary>The grains, where what is told to one of them is overheard.</summary>
internal sealed class OverheardGrains(IGrainFactory grains, Ear ear) : IGrainFactory
{
    /// <inheritdoc />
    public TGrainInterface GetGrain<TGrainInterface>(string primaryKey)
        where TGrainInterface : IGrainWithStringKey
    {
        var grain = grains.GetGrain<TGrainInterface>(primaryKey);
        return primaryKey == ear.Unit && grain is IUnitGrain unit ? (TGrainInterface)(IGrainWithStringKey)OverheardUnit.Of(unit, ear) : grain;
    }

    /// <inheritdoc />
    public TGrainObserverInterface CreateObjectReference<TGrainObserverInterface>(IGrainObserver obj)
        where TGrainObserverInterface : IGrainObserver => grains.CreateObjectReference<TGrainObserverInterface>(obj);

    /// <inheritdoc />
    public void DeleteObjectReference<TGrainObserverInterface>(IGrainObserver obj)
        where TGrainObserverInterface : IGrainObserver => grains.DeleteObjectReference<TGrainObserverInterface>(obj);
}
