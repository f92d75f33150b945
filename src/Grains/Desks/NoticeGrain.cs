using Orleans;
using ParLive.Grains.Access;

namespace ParLive.Grains.Desks;

/// <summary>Makes the rounds one after the other, whichever silo asks for one.</summary>
public sealed class NoticeGrain(INoticeRound round) : Grain, INoticeGrain
{
    /// <inheritdoc/>
    public Task Round() => round.Make();
}
