using NodaTime;

namespace ParLive.Simulation.Provinces;

/// <summary>A unit of the simulated province, and the truth about it that nobody who only sees its events knows.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">Its name.</param>
/// <param name="Group">The key of the unit above it.</param>
/// <param name="OnTime">Its true rate of dossiers on time, for a procedure of ordinary difficulty; 0 to 1.</param>
/// <param name="PerWeek">How many dossiers come in during an ordinary week of five days, on the average.</param>
public sealed record SimulatedUnit(string Key, string Name, string Group, double OnTime, double PerWeek)
{
    /// <summary>From when on its true rate is another; null if it stays as it is.</summary>
    public Shift? Shift { get; init; }

    /// <summary>How it embellishes its figures; null if it is honest.</summary>
    public Cheat? Cheat { get; init; }

    /// <summary>Its true rate for dossiers that fall due on a day.</summary>
    public double OnTimeOn(LocalDate due) => Shift is { } shift && due >= shift.From ? Math.Clamp(OnTime - shift.Points, 0.001, 0.999) : OnTime;
}
