using NodaTime;

namespace ParLive.Domain.Plans;

/// <summary>What was reported of a task up to a moment: the last word on each point.</summary>
/// <param name="Time">When the last report was made.</param>
/// <param name="BasisPoints">How much is done, in hundredths of a percent; null if nobody said.</param>
/// <param name="Done">How many of the target are done; null if nobody said.</param>
/// <param name="Evidence">By what that can be seen; null if nothing was named.</param>
public sealed record TaskReport(Instant Time, int? BasisPoints, int? Done, string? Evidence)
{
    /// <summary>Whether it says that anything is done.</summary>
    public bool SaysSomething => BasisPoints > 0 || Done > 0;
}
