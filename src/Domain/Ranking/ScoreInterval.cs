namespace ParLive.Domain.Ranking;

/// <summary>A score with the interval in which the true one lies with 90 %; 0 to 100, in hundredths, higher is better.</summary>
/// <param name="Value">The best guess.</param>
/// <param name="Low">With 5 % it is lower than this.</param>
/// <param name="High">With 5 % it is higher than this.</param>
public readonly record struct ScoreInterval(decimal Value, decimal Low, decimal High)
{
    internal static ScoreInterval Of(double value, double low, double high) =>
        new(Hundredths(value), Hundredths(Math.Min(low, value)), Hundredths(Math.Max(high, value)));

    private static decimal Hundredths(double value) => Math.Round((decimal)Math.Clamp(value, 0, 100), 2, MidpointRounding.AwayFromZero);
}
