namespace ParLive.Domain.Gaming;

/// <summary>From the evidence of peers to the samples of one signal.</summary>
/// <remarks>
/// What peers show is pooled by procedure, and a unit is compared with what they show at its own mix of procedures (indirect
/// standardisation). A procedure of which there is little is drawn towards all of them together.
/// </remarks>
internal static class Samples
{
    /// <summary>So many dossiers of all procedures are added to each, so that a handful decides nothing.</summary>
    private const double Drawn = 10;

    /// <summary>The variance, between units, of the log-odds with which a dossier is still open on its due date.</summary>
    private const double BeforeSpread = 0.1;

    /// <param name="signal">The signal.</param>
    /// <param name="units">The evidence of all units.</param>
    /// <param name="pooled">Which of them say what is usual.</param>
    public static Sample[] Of(GamingSignal signal, IReadOnlyList<GamingEvidence> units, IReadOnlyList<bool> pooled) => signal switch
    {
        GamingSignal.EndsOnDueDate or GamingSignal.EndsInLastHours => OfDueDates(signal, units, pooled),
        GamingSignal.ClockStopped => OfTime(units, pooled),
        GamingSignal.RatingsOfQuick => [.. units.Select(OfRatings)],
        _ => OfCounts(signal, units, pooled),
    };

    private static Sample[] OfCounts(GamingSignal signal, IReadOnlyList<GamingEvidence> units, IReadOnlyList<bool> pooled)
    {
        var byProcedure = Pool(units, pooled, evidence => evidence[signal], (left, right) => left + right);
        var all = byProcedure.Values.Aggregate(default(SignalCounts), (left, right) => left + right);
        var common = (all.Hits + 0.5) / (all.Of + 1);
        return [.. units.Select(unit =>
        {
            var (own, mean, variance) = (new SignalCounts(), 0.0, 0.0);
            foreach (var (code, evidence) in unit.Procedures)
            {
                var share = ShareOf(byProcedure[code].Hits, byProcedure[code].Of, common);
                own += evidence[signal];
                mean += evidence[signal].Of * share;
                variance += evidence[signal].Of * share * (1 - share);
            }

            return Sample.By(own.Of, own.Hits, mean, variance);
        })];
    }

    // A slow unit has more dossiers open when their due date begins, and ends a smaller part of these on it. How many are open is not
    // changed by what is made of them, so it tells what to expect.
    private static Sample[] OfDueDates(GamingSignal signal, IReadOnlyList<GamingEvidence> units, IReadOnlyList<bool> pooled)
    {
        var samples = OfCounts(signal, units, pooled);
        var byProcedure = Pool(units, pooled, ReachOf, (left, right) => left + right);
        var all = byProcedure.Values.Aggregate(default(SignalCounts), (left, right) => left + right);
        var common = (all.Hits + 0.5) / (all.Of + 1);
        for (var place = 0; place < samples.Length; place++)
        {
            var own = units[place].Procedures.Values.Aggregate(new SignalCounts(), (sum, evidence) => sum + ReachOf(evidence));
            var usual = units[place].Procedures.Sum(one => ReachOf(one.Value).Of * ShareOf(byProcedure[one.Key].Hits, byProcedure[one.Key].Of, common));
            if (own.Of > 0)
            {
                var variance = own.Of / (usual * (own.Of - usual));
                var before = LogOdds(own.Hits + 0.5, own.Of + 1) - LogOdds(usual + 0.5, own.Of + 1);
                samples[place] = samples[place] with { Before = before * BeforeSpread / (BeforeSpread + variance) };
            }
        }

        return samples;

        SignalCounts ReachOf(ProcedureEvidence evidence) => new(evidence[GamingSignal.Moved].Of, evidence[signal].Of);
    }

    private static double LogOdds(double part, double whole) => Math.Log(part / (whole - part));

    // Time is no count. A unit's is taken as so many dossiers, each with its clock standing wholly or not at all, as say as much of the
    // share as its own do by the variance among its peers.
    private static Sample[] OfTime(IReadOnlyList<GamingEvidence> units, IReadOnlyList<bool> pooled)
    {
        var byProcedure = Pool(units, pooled, evidence => evidence.Stopped, (left, right) => left + right);
        var all = byProcedure.Values.Aggregate(default(StoppedTime), (left, right) => left + right);
        var common = (all.Stopped + 1.0) / (all.Minutes + 1_000.0);
        return [.. units.Select(unit =>
        {
            var own = unit.Procedures.Values.Aggregate(new StoppedTime(), (sum, evidence) => sum + evidence.Stopped);
            var (expected, variance) = (0.0, 0.0);
            foreach (var (code, evidence) in unit.Procedures)
            {
                var peers = byProcedure[code];
                var share = ShareOf(peers.Stopped, peers.Minutes, common, Math.Max(1, Drawn * all.Minutes / Math.Max(1, all.Dossiers)));
                expected += evidence.Stopped.Minutes * share;
                variance += evidence.Stopped.Dossiers * peers.VarianceAbout(share);
            }

            var usual = own.Minutes == 0 ? common : expected / own.Minutes;
            var size = variance <= 0 ? own.Dossiers : Math.Min(own.Dossiers, usual * (1 - usual) * own.Minutes * own.Minutes / variance);
            var of = (long)Math.Round(size);
            var hits = own.Minutes == 0 ? 0 : (long)Math.Round((double)of * own.Stopped / own.Minutes);
            return new Sample(own.Dossiers, 0, of, hits, Math.Clamp(usual, 1e-6, 1 - 1e-6));
        })];
    }

    // Within the unit: of those rated, how many were quick, beside how many quick ones there were to rate in each procedure.
    private static Sample OfRatings(GamingEvidence unit)
    {
        var (rated, quick, mean, variance) = (0L, 0L, 0.0, 0.0);
        foreach (var ratings in unit.Procedures.Values.Select(evidence => evidence.Ratings))
        {
            // Where all or none were quick there was nothing to choose from.
            if (ratings.Rated > 0 && ratings is { Quick: > 0, Slow: > 0 })
            {
                var all = (double)ratings.Quick + ratings.Slow;
                rated += ratings.Rated;
                quick += ratings.QuickRated;
                mean += ratings.Rated * ratings.Quick / all;
                variance += ratings.Rated * ratings.Quick * ratings.Slow * (all - ratings.Rated) / (all * all * (all - 1));
            }
        }

        return Sample.By(rated, quick, mean, variance);
    }

    private static Dictionary<string, T> Pool<T>(
        IReadOnlyList<GamingEvidence> units, IReadOnlyList<bool> pooled, Func<ProcedureEvidence, T> read, Func<T, T, T> add)
        where T : struct
    {
        var pool = new Dictionary<string, T>(StringComparer.Ordinal);
        for (var place = 0; place < units.Count; place++)
        {
            foreach (var (code, evidence) in units[place].Procedures)
            {
                var known = pool.GetValueOrDefault(code);
                pool[code] = pooled[place] ? add(known, read(evidence)) : known;
            }
        }

        return pool;
    }

    private static double ShareOf(double hits, double of, double common, double drawn = Drawn) => (hits + (drawn * common)) / (of + drawn);
}
