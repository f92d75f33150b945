namespace ParLive.Domain.Risk;

/// <summary>Forecasts that were alike: made at one moment, with as many working days left, and about as likely.</summary>
/// <param name="Week">The day on which they were made, counted from 1970: the first working day of a week.</param>
/// <param name="DaysLeft">How many working days were left, that day included.</param>
/// <param name="Rung">The logit of the probability that was given, before it was put right, in quarters.</param>
public readonly record struct ReplayCell(int Week, int DaysLeft, int Rung)
{
    private const double PerLogit = 4;

    /// <summary>The logit in the middle of the rung.</summary>
    internal double Logit => Rung / PerLogit;

    /// <summary>The rung of a probability.</summary>
    internal static int RungOf(double probability) => (int)Math.Round(Risk.Logit.Of(probability) * PerLogit);
}
