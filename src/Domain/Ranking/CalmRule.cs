using NodaTime;

namespace ParLive.Domain.Ranking;

/// <summary>When the displayed order is corrected.</summary>
/// <param name="Sure">A pair is put right at once where its wrong order is wrong with at least this probability.</param>
/// <param name="Probable">One unit moves by one place every so often: the one in most pairs that are wrong with at least this probability.</param>
/// <param name="Every">How often that is.</param>
public sealed record CalmRule(double Sure, double Probable, Duration Every)
{
    /// <summary>As the profiles that ship have it.</summary>
    public static CalmRule Usual { get; } = new(0.999, 0.9, Duration.FromHours(1));
}
