namespace ParLive.Domain.Risk;

/// <summary>How likely the dossiers of one procedure fall overdue, from each step and each part of the term.</summary>
internal sealed class LateChances
{
    private readonly Dictionary<Stratum, Place> _places;
    private readonly Place _elsewhere;

    private LateChances(Dictionary<Stratum, Place> places, Place elsewhere) => (_places, _elsewhere) = (places, elsewhere);

    /// <summary>Counts back from the due date, where whoever is not through is late.</summary>
    /// <param name="rates">How fast they end and go on.</param>
    /// <param name="otherwise">The same where a step was never seen.</param>
    /// <param name="pace">How much faster their unit is.</param>
    public static LateChances Of(Dictionary<Stratum, Rates> rates, Rates otherwise, double pace)
    {
        var places = rates.ToDictionary(pair => pair.Key, pair => new Place(pair.Value));
        var chances = new LateChances(places, new Place(otherwise));
        for (var bin = TermAxis.Bins - 1; bin >= 0; bin--)
        {
            chances._elsewhere.Late[bin] = Math.Exp(-pace * otherwise.Exits(bin)) * chances._elsewhere.Late[bin + 1];
            foreach (var (stratum, place) in places)
            {
                place.Late[bin] = chances.LateFrom(stratum.Procedure, place, bin, pace);
            }
        }

        return chances;
    }

    /// <summary>How likely a dossier that is alive at a share of its term falls overdue.</summary>
    public double At(Stratum stratum, double share)
    {
        var late = _places.GetValueOrDefault(stratum, _elsewhere).Late;
        var bin = TermAxis.BinOf(share);
        var within = Math.Clamp((share * TermAxis.Bins) - bin, 0, 1);
        return Math.Clamp(late[bin] + (within * (late[bin + 1] - late[bin])), 0, 1);
    }

    private double LateFrom(string? procedure, Place place, int bin, double pace)
    {
        var total = place.Rates.Total(bin);
        if (total <= 0)
        {
            return place.Late[bin + 1];
        }

        var after = 0d;
        foreach (var (step, moves) in place.Rates.Moves)
        {
            if (moves[bin] > 0)
            {
                // Who goes on does so in the middle of the part, on the average, and may still end in the rest of it.
                var next = _places.GetValueOrDefault(new Stratum(procedure, step, TermAxis.ReachOf(bin)), place);
                after += moves[bin] / total * Math.Exp(-pace * next.Rates.Exits(bin) / 2) * next.Late[bin + 1];
            }
        }

        var stays = Math.Exp(-pace * total);
        return (stays * place.Late[bin + 1]) + ((1 - stays) * after);
    }

    private sealed class Place(Rates rates)
    {
        public Rates Rates => rates;

        public double[] Late { get; } = Alive();

        private static double[] Alive()
        {
            var late = new double[TermAxis.Bins + 1];
            late[^1] = 1;
            return late;
        }
    }
}
