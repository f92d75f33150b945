using NodaTime;
using ParLive.Domain.Dossiers;
using ParLive.Domain.Units;
using ParLive.Domain.WorkingTime;

namespace ParLive.Domain.Procedures;

/// <summary>What is laid down of an administrative procedure (thủ tục hành chính) from a day on: above all, how long it may take.</summary>
public sealed record Procedure
{
    /// <summary>Its code, as sources name it in their dossiers.</summary>
    public required string Code { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its field (lĩnh vực); null if none is given.</summary>
    public string? Field { get; init; }

    /// <summary>How far it can be done online.</summary>
    public ServiceLevel Service { get; init; }

    /// <summary>How long it may take.</summary>
    public required Term Term { get; init; }

    /// <summary>After what time of day a receipt counts as of the next working day, in whole minutes; null if any time will do.</summary>
    public LocalTime? CutOff { get; init; }

    /// <summary>What waiting for a supplement does.</summary>
    public SupplementPolicy Policy { get; init; }

    /// <summary>The first day on which it holds; it ends where a later one begins.</summary>
    public required LocalDate ValidFrom { get; init; }

    /// <summary>The unit for which, with all below it, it holds; null for everywhere.</summary>
    public UnitKey? Unit { get; init; }

    /// <summary>The decision it follows.</summary>
    public required string Source { get; init; }

    /// <summary>What it is about: two that agree in it cannot both hold.</summary>
    public (string Code, UnitKey? Unit, LocalDate ValidFrom) Subject => (Code, Unit, ValidFrom);
}
