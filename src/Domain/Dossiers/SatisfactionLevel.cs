namespace ParLive.Domain.Dossiers;

/// <summary>What a citizen said of the service, in the three levels of the national survey.</summary>
public enum SatisfactionLevel : byte
{
    /// <summary>Rất hài lòng.</summary>
    VerySatisfied,

    /// <summary>Hài lòng.</summary>
    Satisfied,

    /// <summary>Không hài lòng.</summary>
    Unsatisfied,
}
