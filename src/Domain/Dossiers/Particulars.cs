namespace ParLive.Domain.Dossiers;

/// <summary>What is known of a dossier beside its dates.</summary>
/// <param name="Channel">How it came in.</param>
/// <param name="Procedure">The code of its procedure; null if unknown.</param>
/// <param name="Field">Its field (lĩnh vực); null if unknown.</param>
public sealed record Particulars(Channel Channel, string? Procedure, string? Field)
{
    /// <summary>Nothing known.</summary>
    public static Particulars Unknown { get; } = new(Channel.Unknown, null, null);
}
