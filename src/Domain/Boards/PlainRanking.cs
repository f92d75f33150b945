using ParLive.Domain.Rates;

namespace ParLive.Domain.Boards;

/// <summary>Ranks by plain rates: the highest first, equal rates share a place, and where nothing was counted there is no place.</summary>
/// <remarks>It knows nothing of chance: a unit with one dossier can be first or last. Fair ranks are another matter.</remarks>
public static class PlainRanking
{
    /// <summary>The places of some rates, in their order.</summary>
    public static IReadOnlyList<int?> Of(IReadOnlyList<Ratio> rates)
    {
        var places = new int?[rates.Count];
        var ranked = Enumerable.Range(0, rates.Count).Where(row => rates[row].Whole > 0).ToList();
        ranked.Sort((left, right) => Compare(rates[right], rates[left]));
        for (var place = 0; place < ranked.Count; place++)
        {
            var tied = place > 0 && Compare(rates[ranked[place]], rates[ranked[place - 1]]) == 0;
            places[ranked[place]] = tied ? places[ranked[place - 1]] : place + 1;
        }

        return places;
    }

    // Multiplied out, so that equal rates are equal whatever their denominators.
    private static int Compare(Ratio left, Ratio right) =>
        ((Int128)left.Part * right.Whole).CompareTo((Int128)right.Part * left.Whole);
}
