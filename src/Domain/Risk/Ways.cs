namespace ParLive.Domain.Risk;

/// <summary>The ways of the dossiers of one procedure through its steps, made ready to be counted back from the due date.</summary>
internal sealed class Ways
{
    private readonly Dictionary<Stratum, int> _places = [];
    private readonly Rates[] _rates;

    // For each place and part: where dossiers go, and which share of those that leave the place.
    private readonly (int Next, double Share)[][][] _moves;

    /// <summary>Makes them ready.</summary>
    /// <param name="strata">Every kind of dossiers, and how fast they end and go on.</param>
    /// <param name="otherwise">The same for a step that was never seen.</param>
    public Ways(IReadOnlyList<(Stratum Stratum, Rates Rates)> strata, Rates otherwise)
    {
        for (var place = 0; place < strata.Count; place++)
        {
            _places.Add(strata[place].Stratum, place);
        }

        // The last place is that of a step that was never seen: whoever is there ends without going on.
        _rates = [.. strata.Select(one => one.Rates), otherwise];
        _moves = [.. strata.Select((one, place) => MovesOf(one.Stratum, one.Rates, place)), [.. Enumerable.Repeat(Array.Empty<(int, double)>(), TermAxis.Bins)]];
    }

    /// <summary>How likely dossiers fall overdue, at a pace.</summary>
    public LateChances LateAt(double pace)
    {
        var late = new double[_rates.Length][];
        for (var place = 0; place < late.Length; place++)
        {
            late[place] = new double[TermAxis.Bins + 1];
            late[place][^1] = 1;
        }

        for (var bin = TermAxis.Bins - 1; bin >= 0; bin--)
        {
            // Who goes on does so in the middle of the part, on the average, and may still end in the rest of it.
            var rest = Array.ConvertAll(_rates, rates => Math.Exp(-pace * rates.Exits(bin) / 2));
            for (var place = 0; place < late.Length; place++)
            {
                var moves = _moves[place][bin];
                var stays = Math.Exp(-pace * (moves.Length == 0 ? _rates[place].Exits(bin) : _rates[place].Total(bin)));
                var after = 0d;
                foreach (var (next, share) in moves)
                {
                    after += share * rest[next] * late[next][bin + 1];
                }

                late[place][bin] = (stays * late[place][bin + 1]) + ((1 - stays) * after);
            }
        }

        return new LateChances(_places, late);
    }

    private (int Next, double Share)[][] MovesOf(Stratum stratum, Rates rates, int here)
    {
        var all = new (int, double)[TermAxis.Bins][];
        for (var bin = 0; bin < all.Length; bin++)
        {
            var total = rates.Total(bin);
            all[bin] = [.. rates.Moves.Where(moves => moves.Value[bin] > 0).Select(moves =>
            {
                var next = stratum with { Step = moves.Key, Reach = TermAxis.ReachOf(bin) };
                return (_places.GetValueOrDefault(next, here), moves.Value[bin] / total);
            })];
        }

        return all;
    }
}
