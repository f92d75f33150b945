using static ParLive.Domain.Gaming.GamingSignal;

namespace ParLive.Domain.Gaming;

/// <summary>Tells which units of a peer group show more of a sign of embellished figures than chance and the spread among peers explain.</summary>
/// <remarks>
/// A watch and no accusation: each signal has honest reasons, and no rank is changed by it. Each unit is compared with its peers at the same
/// procedures; the tail is that of a beta-binomial distribution whose spread is read from the units that do not stand out
/// (<see cref="PeerFit"/>); the signals of a unit are allowed for together (Holm 1979), so that of units like their peers at most
/// <see cref="ErrorRate"/> have any finding.
/// </remarks>
public static class GamingWatch
{
    /// <summary>At most this part of the units that are like their peers has any finding.</summary>
    public const double ErrorRate = 0.05;

    /// <summary>Below so many dossiers in the range a unit is not judged.</summary>
    public const long LeastDossiers = 100;

    /// <summary>Below so many dossiers to which it could have happened, a signal is not judged.</summary>
    public const long LeastSample = 10;

    /// <summary>The same for what is resolved on its due date or in its last hours: most are, and that more are is hard to see.</summary>
    public const long LeastDue = 50;

    /// <summary>Below so many units that can be judged, nobody is.</summary>
    public const int LeastPeers = 10;

    /// <summary>A finding concerns at least so many dossiers more than peers let expect.</summary>
    public const double LeastExcess = 3;

    private const int Rounds = 2;
    private static readonly GamingSignal[] Signals = Enum.GetValues<GamingSignal>();

    /// <summary>Judges the units of one peer group by their evidence over the same range.</summary>
    /// <returns>One for each unit, in the given order.</returns>
    public static IReadOnlyList<UnitWatch> Judge(IReadOnlyList<(string Unit, GamingEvidence Evidence)> peers)
    {
        var units = peers.Select(peer => peer.Evidence).ToArray();
        var bySignal = Signals.Select(signal => Read(signal, units)).ToArray();
        return [.. peers.Select((peer, place) =>
            new UnitWatch(peer.Unit, peer.Evidence.Dossiers, Decide(peer.Evidence, [.. bySignal.Select(readings => readings[place])])))];
    }

    private static SignalReading[] Read(GamingSignal signal, GamingEvidence[] units)
    {
        var pooled = Array.ConvertAll(units, _ => true);
        var samples = units.Length == 0 ? [] : Samples.Of(signal, units, pooled);
        var judged = units.Select((unit, place) => unit.Dossiers >= LeastDossiers && samples[place].Dossiers >= LeastOf(signal)).ToArray();
        var count = judged.Count(one => one);
        if (count < LeastPeers)
        {
            return [.. units.Select<GamingEvidence, SignalReading>((unit, place) => judged[place]
                ? new SignalReading.NotJudged(signal, NotJudgedReason.TooFewPeers, count, LeastPeers)
                : TooFew(signal, unit, samples[place]))];
        }

        var fit = new PeerFit();
        for (var round = 0; round < Rounds; round++)
        {
            fit = PeerFit.Of([.. samples.Where((_, place) => judged[place])]);
            // Whoever stands out says nothing of what is usual.
            pooled = [.. samples.Select(sample => !fit.IsOdd(sample))];
            samples = round < Rounds - 1 ? Samples.Of(signal, units, pooled) : samples;
        }

        return [.. units.Select<GamingEvidence, SignalReading>((unit, place) => judged[place] && CanStandOut(samples[place], fit)
            ? new SignalReading.LikePeers(signal, Compare(signal, unit, samples[place], fit, count))
            : TooFew(signal, unit, samples[place]))];
    }

    // Where not even that would be noticed, nothing can be said.
    private static bool CanStandOut(Sample sample, PeerFit fit) =>
        fit.TailOf(sample.HalfFalsified(fit.ChanceOf(sample))) <= ErrorRate / Signals.Length;

    private static SignalReading.NotJudged TooFew(GamingSignal signal, GamingEvidence unit, Sample sample) => unit.Dossiers < LeastDossiers
        ? new(signal, NotJudgedReason.TooFewDossiers, unit.Dossiers, LeastDossiers)
        : new(signal, NotJudgedReason.TooFewDossiers, sample.Dossiers, Math.Max(LeastOf(signal), sample.Dossiers + 1));

    private static long LeastOf(GamingSignal signal) => signal is EndsOnDueDate or EndsInLastHours ? LeastDue : LeastSample;

    private static PeerComparison Compare(GamingSignal signal, GamingEvidence unit, Sample sample, PeerFit fit, int peers)
    {
        var tail = Math.Clamp(fit.TailOf(sample), 0, 1);
        var usual = fit.ChanceOf(sample);
        if (signal != ClockStopped)
        {
            return new(sample.Seen, sample.Dossiers, sample.ExpectedAt(usual), sample.Dossiers, fit.Spread, peers, tail, tail);
        }

        var time = unit.Procedures.Values.Aggregate(new StoppedTime(), (sum, evidence) => sum + evidence.Stopped);
        var hours = time.Minutes / 60.0;
        return new(time.Stopped / 60.0, hours, hours * usual, time.Dossiers, fit.Spread, peers, tail, tail);
    }

    // Holm: the least likely is held to all signals, the next to one fewer, and so on.
    private static SignalReading[] Decide(GamingEvidence unit, SignalReading[] readings)
    {
        var judged = readings.OfType<SignalReading.LikePeers>().OrderBy(reading => reading.Comparison.PValue).ToList();
        var reached = 0.0;
        for (var place = 0; place < judged.Count; place++)
        {
            var comparison = judged[place].Comparison;
            reached = Math.Max(reached, Math.Min(1, comparison.PValue * (judged.Count - place)));
            comparison = comparison with { AdjustedPValue = reached };
            readings[(int)judged[place].Signal] = reached <= ErrorRate && comparison.Excess >= LeastExcess
                ? new SignalReading.StandsOut(judged[place].Signal, comparison, unit.ExamplesOf(judged[place].Signal))
                : judged[place] with { Comparison = comparison };
        }

        return readings;
    }
}
