namespace ParLive.Domain.Rates;

/// <summary>One number that a screen may show, and how it is made.</summary>
/// <param name="Id">Its name in every interface.</param>
/// <param name="Version">Grows when its meaning changes.</param>
/// <param name="Vietnamese">What it is called, in Vietnamese.</param>
/// <param name="English">What it is called, in English.</param>
/// <param name="Formula">Of which measures it is made.</param>
/// <param name="Source">Who counts like this.</param>
public sealed record GaugeDefinition(string Id, int Version, string Vietnamese, string English, Formula Formula, string Source)
{
    /// <summary>Its number in some counts.</summary>
    public long Of(Counts counts) => Formula.In(counts);
}
