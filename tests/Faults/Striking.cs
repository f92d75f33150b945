using ParLive.Simulation.Chance;

namespace ParLive.Faults;

/// <summary>What is there when a fault strikes.</summary>
/// <param name="Subject">What is struck.</param>
/// <param name="Source">Who sends meanwhile.</param>
/// <param name="Dice">When and where.</param>
/// <param name="Lasting">How long a fault lasts that lasts.</param>
internal sealed record Striking(Subject Subject, Source Source, Dice Dice, TimeSpan Lasting)
{
    /// <summary>How often it struck.</summary>
    public int Strikes { get; private set; }

    /// <summary>It struck.</summary>
    public void Struck() => Strikes++;
}
