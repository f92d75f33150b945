namespace ParLive.Domain.Risk;

/// <summary>How forecasts are put right by what became of earlier ones: the logit of the forecast and that of the days left, weighed.</summary>
/// <param name="Shift">Added to the logit; 0 if forecasts were right on the average.</param>
/// <param name="Trust">The weight of the forecast; 1 if it told apart as much as it claimed.</param>
/// <param name="DaysTrust">The weight of the days left; 0 if they add nothing to the forecast.</param>
/// <param name="Days">What the days left alone say.</param>
public sealed record Recalibration(double Shift, double Trust, double DaysTrust, DaysLeft Days)
{
    /// <summary>Nothing is known of earlier forecasts: they stand as they are.</summary>
    public static Recalibration None { get; } = new(0, 1, 0, DaysLeft.Unknown);

    /// <summary>The probability of a forecast, put right.</summary>
    public double Of(double forecast, int daysLeft) => OfLogit(Logit.Of(forecast), daysLeft);

    internal double OfLogit(double logit, int daysLeft) =>
        Logit.Back(Math.Clamp(Shift + (Trust * logit) + (DaysTrust * Logit.Of(Days.RateOf(daysLeft))), -Logit.Most, Logit.Most));
}
