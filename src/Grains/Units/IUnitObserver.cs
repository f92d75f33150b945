using Orleans;
using ParLive.Grains.Contracts;

namespace ParLive.Grains.Units;

/// <summary>Who wants to know when a unit's figures are no longer what they were.</summary>
[Alias("parlive.unit-observer")]
public interface IUnitObserver : IGrainObserver
{
    /// <summary>They are not.</summary>
    Task Changed(UnitChange change);
}
