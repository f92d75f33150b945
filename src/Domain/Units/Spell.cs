using NodaTime;

namespace ParLive.Domain.Units;

/// <summary>A stretch of time during which something of a unit was so: its name, its kind, a code.</summary>
/// <param name="Value">What was so.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The first day that no longer counts; null if it goes on.</param>
public sealed record Spell<T>(T Value, LocalDate From, LocalDate? Until)
{
    /// <summary>Whether it holds on a day.</summary>
    public bool Holds(LocalDate day) => From <= day && (Until is null || day < Until);
}
