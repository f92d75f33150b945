using ParLive.Grains.Contracts;

namespace ParLive.Grains.Units;

/// <content>Questions that are answered from dossiers, here and below.</content>
public sealed partial class UnitGrain
{
    /// <inheritdoc/>
    public Task<BreakdownSum> Breakdown(BreakdownQuestion question) => _reader.Breakdown(question);
}
