namespace ParLive.Domain.Dossiers;

/// <summary>What is known of a dossier beside its dates.</summary>
/// <param name="Channel">How it came in.</param>
/// <param name="Procedure">The code of its procedure; null if unknown.</param>
/// <param name="Field">Its field (lĩnh vực); null if unknown.</param>
public sealed record Particulars(Channel Channel, string? Procedure, string? Field)
{
    /// <summary>Nothing known.</summary>
    public static Particulars Unknown { get; } = new(Channel.Unknown, null, null);

    /// <summary>How far its procedure can be done online.</summary>
    public ServiceLevel Service { get; init; }

    /// <summary>The key of the unit whose desk took it in; null if it is the competent unit (NĐ 118/2025/NĐ-CP).</summary>
    public string? ReceivingOffice { get; init; }

    /// <summary>The key of the unit that helped the citizen to hand it in; null if none did.</summary>
    public string? SupportOffice { get; init; }

    /// <summary>The same with the key of each unit that it names replaced.</summary>
    internal Particulars WithUnits(Func<string, string> rename) => this with
    {
        ReceivingOffice = ReceivingOffice is { } receiving ? rename(receiving) : null,
        SupportOffice = SupportOffice is { } support ? rename(support) : null,
    };
}
