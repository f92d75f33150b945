using Orleans;

namespace ParLive.Grains.Conformance;

/// <summary>Says when it comes and goes, and which of its lives answers.</summary>
public interface ILifeGrain : IGrainWithStringKey
{
    Task<int> Life();

    /// <summary>Asks to be deactivated, and stays until the test lets it go.</summary>
    Task Leave();

    Task<int> Remember(int amount);
}
