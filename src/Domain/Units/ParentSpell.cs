using NodaTime;

namespace ParLive.Domain.Units;

/// <summary>A stretch of time during which a unit stood below another.</summary>
/// <param name="Parent">The unit above.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The first day that no longer counts; null if it goes on.</param>
public sealed record ParentSpell(UnitKey Parent, LocalDate From, LocalDate? Until)
{
    /// <summary>Whether it holds on a day.</summary>
    public bool Holds(LocalDate day) => From <= day && (Until is null || day < Until);
}
