namespace ParLive.Domain.Risk;

/// <summary>Finds how forecasts have to be put right: the logistic regression of what happened on what was forecast, held to what was forecast.</summary>
/// <remarks>
/// Cox (1958), "Two further applications of a model for binary regression", with the days left beside the forecast and a ridge towards
/// leaving it as it is. The same dossier is forecast week after week, so a thousand forecasts are not a thousand tests: the ridge is as
/// heavy as a good thousand forecasts, and only a plain error moves it.
/// </remarks>
internal static class RecalibrationFit
{
    /// <summary>A forecast in the middle weighs a quarter at most: this is what about a thousand say.</summary>
    private const double Ridge = 256;
    private const int MostSteps = 25;
    private const double Near = 1e-9;

    public static Recalibration Of(IReadOnlyList<PastForecast> known, DaysLeft days)
    {
        var fit = Recalibration.None with { Days = days };
        for (var step = 0; step < MostSteps; step++)
        {
            var (shift, trust, daysTrust) = StepFrom(fit, known);
            fit = fit with { Shift = fit.Shift + shift, Trust = fit.Trust + trust, DaysTrust = fit.DaysTrust + daysTrust };
            if (Math.Abs(shift) + Math.Abs(trust) + Math.Abs(daysTrust) < Near)
            {
                break;
            }
        }

        return double.IsFinite(fit.Shift + fit.Trust + fit.DaysTrust) ? fit : Recalibration.None with { Days = days };
    }

    // One step of Newton's: three equations in three unknowns.
    private static (double Shift, double Trust, double DaysTrust) StepFrom(Recalibration fit, IReadOnlyList<PastForecast> known)
    {
        var (g0, g1, g2) = (-Ridge * fit.Shift, -Ridge * (fit.Trust - 1), -Ridge * fit.DaysTrust);
        var (h00, h11, h22, h01, h02, h12) = (Ridge, Ridge, Ridge, 0d, 0d, 0d);
        foreach (var (cell, count, late) in known)
        {
            var (x, z) = (cell.Logit, Logit.Of(fit.Days.RateOf(cell.DaysLeft)));
            var chance = Logit.Back(fit.Shift + (fit.Trust * x) + (fit.DaysTrust * z));
            var (off, weight) = (late - (count * chance), count * chance * (1 - chance));
            (g0, g1, g2) = (g0 + off, g1 + (off * x), g2 + (off * z));
            (h00, h11, h22) = (h00 + weight, h11 + (weight * x * x), h22 + (weight * z * z));
            (h01, h02, h12) = (h01 + (weight * x), h02 + (weight * z), h12 + (weight * x * z));
        }

        // The ridge keeps the determinant away from zero.
        var (c00, c01, c02) = ((h11 * h22) - (h12 * h12), (h02 * h12) - (h01 * h22), (h01 * h12) - (h02 * h11));
        var (c11, c12, c22) = ((h00 * h22) - (h02 * h02), (h01 * h02) - (h00 * h12), (h00 * h11) - (h01 * h01));
        var determinant = (h00 * c00) + (h01 * c01) + (h02 * c02);
        return (
            ((c00 * g0) + (c01 * g1) + (c02 * g2)) / determinant,
            ((c01 * g0) + (c11 * g1) + (c12 * g2)) / determinant,
            ((c02 * g0) + (c12 * g1) + (c22 * g2)) / determinant);
    }
}
