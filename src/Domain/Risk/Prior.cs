namespace ParLive.Domain.Risk;

/// <summary>What all units together know, as it is given to each of them: durations, and how forecasts have to be put right.</summary>
/// <remarks>Safe for use from several threads.</remarks>
public sealed class Prior
{
    private readonly Lazy<Hazards> _hazards;

    /// <summary>Makes it.</summary>
    public Prior(Durations durations, Recalibration recalibration)
    {
        (Durations, Recalibration) = (durations, recalibration);
        _hazards = new Lazy<Hazards>(() => new Hazards(durations));
    }

    /// <summary>How long dossiers take.</summary>
    public Durations Durations { get; }

    /// <summary>How forecasts have to be put right.</summary>
    public Recalibration Recalibration { get; }

    internal Hazards Hazards => _hazards.Value;
}
