namespace ParLive.Domain.Dossiers;

/// <summary>Between what is known of a dossier and the codes of the national system.</summary>
public static class NationalStatuses
{
    /// <summary>The status that all that is known comes to; null if everything was taken back.</summary>
    public static NationalStatus? Of(Facts facts) => facts switch
    {
        { First: null } => null,
        { How: { } how } => OfEnd(how, facts.Marks.HandedOver is not null),
        { Received: null } => NationalStatus.New,
        _ when facts.StoppedFor.HasFlag(StopCause.Supplement) => NationalStatus.SupplementAwaited,
        _ when facts.StoppedFor.HasFlag(StopCause.Fee) => NationalStatus.FeeAwaited,
        _ => facts.InHand ? NationalStatus.Processing : NationalStatus.Received,
    };

    private static NationalStatus OfEnd(Ending how, bool isHandedOver) => how switch
    {
        Ending.Resolved => isHandedOver ? NationalStatus.HandedOver : NationalStatus.Resolved,
        Ending.Refused => NationalStatus.Refused,
        Ending.Withdrawn => NationalStatus.Withdrawn,
        _ => NationalStatus.Stopped,
    };
}
