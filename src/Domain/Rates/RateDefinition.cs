namespace ParLive.Domain.Rates;

/// <summary>One way to make a rate: two ways are two definitions, and a figure on a screen names the one it follows.</summary>
/// <param name="Id">Its name in every interface.</param>
/// <param name="Version">Grows when its meaning changes.</param>
/// <param name="Vietnamese">What it is called, in Vietnamese.</param>
/// <param name="English">What it is called, in English.</param>
/// <param name="Part">The numerator.</param>
/// <param name="Whole">The denominator.</param>
/// <param name="Comparison">By what it tells late from on time.</param>
/// <param name="Rounding">How its percentage is rounded.</param>
/// <param name="Source">Who counts like this.</param>
public sealed record RateDefinition(
    string Id, int Version, string Vietnamese, string English, Formula Part, Formula Whole, Comparison Comparison, Rounding Rounding, string Source)
{
    /// <summary>The ratio in some counts.</summary>
    public Ratio Of(Counts counts) => new(Part.In(counts), Whole.In(counts));

    /// <summary>The percentage of some counts as text.</summary>
    public string TextOf(Ratio ratio) => Rounding.Text(ratio.Percent(Rounding));
}
