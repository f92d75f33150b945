namespace ParLive.Grains.Quarantine;

/// <summary>Where input goes that could not be accepted: nothing that arrives is lost.</summary>
public interface IQuarantine
{
    /// <summary>Completes when all of them are on disk.</summary>
    Task Keep(IReadOnlyList<QuarantinedInput> inputs, CancellationToken cancellationToken);

    /// <summary>How many inputs are kept, by reason.</summary>
    Task<IReadOnlyDictionary<string, long>> CountByReason(CancellationToken cancellationToken);

    /// <summary>The newest inputs first.</summary>
    Task<IReadOnlyList<QuarantinedInput>> Newest(int most, CancellationToken cancellationToken);
}
