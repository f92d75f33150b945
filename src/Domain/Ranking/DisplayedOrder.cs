namespace ParLive.Domain.Ranking;

/// <summary>The calm order of a group: the order displayed before, put right only where the figures say so.</summary>
/// <remarks>
/// With a hundred units within a few points of each other, their places by score change with every dossier, and mean nothing. A pair
/// that is wrong with the sure probability is put right at once. Beyond that one unit moves by one place every so often: the one that
/// stands in most pairs that are wrong with the probable probability. So the order follows in days what no single hour can show.
/// </remarks>
internal static class DisplayedOrder
{
    /// <summary>The order to display next.</summary>
    /// <param name="units">The units with a place, the best first.</param>
    /// <param name="before">The keys in the order displayed before; null where nothing was displayed.</param>
    /// <param name="rule">When it is put right.</param>
    /// <param name="steps">How many places units may move for what is only probably wrong.</param>
    public static IReadOnlyList<RankedUnit> Next(IReadOnlyList<RankedUnit> units, IReadOnlyList<string>? before, CalmRule rule, int steps)
    {
        if (before is null)
        {
            return units;
        }

        var byKey = units.ToDictionary(unit => unit.Candidate.Unit, StringComparer.Ordinal);
        var order = new List<RankedUnit>(units.Count);
        foreach (var key in before)
        {
            if (byKey.Remove(key, out var unit))
            {
                order.Add(unit);
            }
        }

        foreach (var unit in units.Where(unit => byKey.ContainsKey(unit.Candidate.Unit)))
        {
            order.Insert(PlaceOf(order, unit), unit);
        }

        if (!PutRight(order, rule.Sure))
        {
            return units;
        }

        var wrong = WrongPairs.In(order, rule.Probable);
        for (var step = 0; step < steps && wrong.Worst() is { } place; step++)
        {
            wrong.Step(place);
        }

        return order;
    }

    // Where the fewest stand on the wrong side of it, by their scores.
    private static int PlaceOf(List<RankedUnit> order, RankedUnit unit)
    {
        var (place, wrong, fewest) = (0, 0, 0);
        for (var above = 0; above < order.Count; above++)
        {
            wrong += order[above].Known.Mean >= unit.Known.Mean ? -1 : 1;
            if (wrong < fewest)
            {
                (place, fewest) = (above + 1, wrong);
            }
        }

        return place;
    }

    // The unit in most wrong pairs moves first, so that one that fell passes the others and not they it one by one.
    private static bool PutRight(List<RankedUnit> order, double probability)
    {
        var wrong = WrongPairs.In(order, probability);
        for (var moves = 0; wrong.Worst() is { } unit; moves++)
        {
            if (moves > order.Count)
            {
                return false;
            }

            wrong.Move(unit);
        }

        return true;
    }
}
