namespace ParLive.Grains.Contracts;

/// <summary>How a rate is made, for whoever asks what a figure means.</summary>
/// <param name="Id">Its name in every interface.</param>
/// <param name="Version">The version of its definition.</param>
/// <param name="Vietnamese">What it is called, in Vietnamese.</param>
/// <param name="English">What it is called, in English.</param>
/// <param name="Part">The measures above the line.</param>
/// <param name="Whole">The measures below the line.</param>
/// <param name="Compared">none, by-date or by-instant: by what it tells late from on time.</param>
/// <param name="Rounding">half-up or truncate.</param>
/// <param name="Digits">To how many digits.</param>
/// <param name="Source">Who counts like this.</param>
public sealed record RateExplanation(
    string Id, int Version, string Vietnamese, string English, IReadOnlyList<FormulaTerm> Part, IReadOnlyList<FormulaTerm> Whole, string Compared,
    string Rounding, int Digits, string Source);
