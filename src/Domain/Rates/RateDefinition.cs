namespace ParLive.Domain.Rates;

/// <summary>One way to make a rate: two ways are two definitions, and a figure on a screen names the one it follows.</summary>
/// <param name="Id">Its name in every interface.</param>
/// <param name="Version">Grows when its meaning changes.</param>
/// <param name="Rounding">How its percentage is rounded.</param>
/// <param name="Source">Who counts like this.</param>
/// <param name="Of">The ratio in some counts.</param>
public sealed record RateDefinition(string Id, int Version, Rounding Rounding, string Source, Func<Counts, Ratio> Of)
{
    /// <summary>The percentage of some counts as text.</summary>
    public string TextOf(Ratio ratio) => Rounding.Text(ratio.Percent(Rounding));
}
