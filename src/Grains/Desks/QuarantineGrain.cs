using Orleans;
using ParLive.Grains.Access;

namespace ParLive.Grains.Desks;

/// <summary>Brings what could not be accepted to the quarantine where the journal is.</summary>
public sealed class QuarantineGrain(IQuarantine quarantine) : Grain, IQuarantineGrain
{
    /// <inheritdoc/>
    public Task Keep(IReadOnlyList<QuarantinedInput> inputs) => quarantine.Keep(inputs, CancellationToken.None);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, long>> CountByReason() => quarantine.CountByReason(CancellationToken.None);

    /// <inheritdoc/>
    public Task<IReadOnlyList<QuarantinedInput>> Newest(int most) => quarantine.Newest(most, CancellationToken.None);
}
