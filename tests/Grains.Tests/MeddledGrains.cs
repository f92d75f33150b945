using Orleans;
using ParLive.Grains.Units;

namespace ParLive.Grains.Tests;

/// <summary>The grains as they are reached over a bad line.</summary>
internal sealed class MeddledGrains(IGrainFactory grains, Meddling meddling) : IGrainFactory
{
    public TGrainInterface GetGrain<TGrainInterface>(string primaryKey)
        where TGrainInterface : IGrainWithStringKey =>
        grains.GetGrain<TGrainInterface>(primaryKey) is var grain && grain is IUnitGrain unit
            ? (TGrainInterface)(IGrainWithStringKey)new MeddledUnit(unit, primaryKey, meddling)
            : grain;

    public TGrainObserverInterface CreateObjectReference<TGrainObserverInterface>(IGrainObserver obj)
        where TGrainObserverInterface : IGrainObserver => grains.CreateObjectReference<TGrainObserverInterface>(obj);

    public void DeleteObjectReference<TGrainObserverInterface>(IGrainObserver obj)
        where TGrainObserverInterface : IGrainObserver => grains.DeleteObjectReference<TGrainObserverInterface>(obj);
}
