using MathNet.Numerics;

namespace ParLive.Domain.Gaming;

/// <summary>What is usual among peers, and how far they spread.</summary>
/// <remarks>
/// A mixture is fitted: a unit is like its peers, or, rarely, its log-odds are far higher (the two groups of Efron 2004). So those who
/// stand out neither raise what counts as usual nor widen the measure by which all are judged, be they few or many. Where peers say little,
/// a weak belief in a common spread keeps the fit from falling to either side.
/// </remarks>
/// <param name="Shift">By how much the usual log-odds differ from the pooled ones.</param>
/// <param name="Spread">The standard deviation of the units' log-odds.</param>
/// <param name="Slope">How the usual log-odds follow those of what comes before (<see cref="Sample.Before"/>).</param>
/// <param name="OddShare">Which part of the units has log-odds that are far higher.</param>
/// <param name="OddShift">By how much higher those are.</param>
/// <param name="Peers">From how many units that was read.</param>
internal readonly record struct PeerFit(double Shift, double Spread, double Slope, double OddShare, double OddShift, int Peers)
{
    private const double LeastOddShift = 0.7;
    private const double UsualOddShift = 1.5;
    private const double BeliefInOddShift = 0.8;
    private const double OddSpread = 0.6;
    private const double LeastOdd = 0.005;
    private const double MostOdd = 0.3;
    private const double UsualOdd = 0.05;
    private const double BeliefInOdd = 1.5;

    private const double LeastSpread = 0.1;
    private const double UsualSpread = 0.3;
    private const double BeliefInSpread = 0.4;
    private const double BeliefInShift = 0.3;
    private const double BeliefInSlope = 0.5;

    private const double FirstStep = 0.32;
    private const double FinestStep = 0.02;

    /// <summary>How far the spread, read from n peers, may be off: so many times 1/√n of it. For the tail it is taken so much wider.</summary>
    private const double Doubt = 2;
    private const int Nodes = 30;
    private const double Width = 4.5;

    /// <summary>Fits some peers.</summary>
    public static PeerFit Of(IReadOnlyList<Sample> peers)
    {
        var sloped = peers.Any(peer => peer.Before != 0);
        // From where hardly any unit is odd, and from where many are, by little or by much: each may have a summit of its own.
        PeerFit[] starts =
        [
            new(0, UsualSpread, 0, LeastOdd, UsualOddShift, peers.Count), new(0, LeastSpread * 1.5, 0, MostOdd / 2, LeastOddShift * 1.3, peers.Count),
            new(0, UsualSpread, 0, MostOdd / 2, UsualOddShift * 1.5, peers.Count),
        ];
        return starts.Select(start => Climb(start, peers, sloped)).MaxBy(climbed => climbed.Top).Best;
    }

    // Steps to whichever neighbour is better, and takes smaller steps where none is.
    private static (PeerFit Best, double Top) Climb(PeerFit start, IReadOnlyList<Sample> peers, bool sloped)
    {
        var (best, top) = (start, start.Likelihood(peers));
        for (var step = FirstStep; step >= FinestStep;)
        {
            var moved = false;
            foreach (var next in best.Neighbours(step, sloped))
            {
                if (next.Likelihood(peers) is var reached && reached > top)
                {
                    (best, top, moved) = (next, reached, true);
                    break;
                }
            }

            step = moved ? step : step / 2;
        }

        return (best, top);
    }

    /// <summary>The chance of a hit that is usual for a unit.</summary>
    public double ChanceOf(Sample sample) => 1 / (1 + Math.Exp(-LogOddsOf(sample)));

    /// <summary>Whether a unit is rather one of those whose log-odds are far higher: it says nothing of what is usual.</summary>
    public bool IsOdd(Sample sample) => Math.Log(OddShare) + OddLogMass(sample) > Math.Log(1 - OddShare) + LogMass(sample);

    /// <summary>The chance of at least as many hits as a unit shows, if it is like its peers, whose log-odds are normal about the usual.</summary>
    public double TailOf(Sample sample)
    {
        if (sample.Hits <= 0)
        {
            return 1;
        }

        var spread = Spread * (1 + (Doubt / Math.Sqrt(Math.Max(1, Peers))));
        // So that the mean chance is what was fitted, and not the median.
        var centre = LogOddsOf(sample) - (spread * spread * (0.5 - ChanceOf(sample)));
        var (sum, weights) = (0.0, 0.0);
        for (var node = -Nodes; node <= Nodes; node++)
        {
            var deviation = node * Width / Nodes;
            var weight = Math.Exp(-0.5 * deviation * deviation);
            var chance = 1 / (1 + Math.Exp(-(centre + (spread * deviation))));
            weights += weight;
            sum += weight * SpecialFunctions.BetaRegularized(sample.Hits, sample.Of - sample.Hits + 1, chance);
        }

        return Math.Clamp(sum / weights, 0, 1);
    }

    private double Likelihood(IReadOnlyList<Sample> peers)
    {
        var belief = Math.Log(Spread / UsualSpread) / BeliefInSpread;
        var sum = -0.5 * (Square(belief) + Square(Math.Log(OddShare / UsualOdd) / BeliefInOdd) + Square((OddShift - UsualOddShift) / BeliefInOddShift) + Square(Shift / BeliefInShift) + Square(Slope / BeliefInSlope));
        foreach (var peer in peers)
        {
            var (usual, odd) = (Math.Log(1 - OddShare) + LogMass(peer), Math.Log(OddShare) + OddLogMass(peer));
            sum += Math.Max(usual, odd) + Math.Log(1 + Math.Exp(-Math.Abs(usual - odd)));
        }

        return sum;
    }

    private double LogOddsOf(Sample sample) => Math.Log(sample.Chance / (1 - sample.Chance)) + Shift + (Slope * sample.Before);

    private double LogMass(Sample sample) => BetaBinomial.LogMass(sample.Of, sample.Hits, LogOddsOf(sample), Spread);

    private double OddLogMass(Sample sample) => BetaBinomial.LogMass(sample.Of, sample.Hits, LogOddsOf(sample) + OddShift, OddSpread);

    private PeerFit[] Neighbours(double step, bool sloped)
    {
        var factor = Math.Exp(step);
        PeerFit[] flat =
        [
            this with { Shift = Shift + step }, this with { Shift = Shift - step },
            this with { Spread = Spread * factor }, this with { Spread = Math.Max(LeastSpread, Spread / factor) },
            this with { OddShare = Math.Min(MostOdd, OddShare * factor * factor) }, this with { OddShare = Math.Max(LeastOdd, OddShare / factor / factor) },
            this with { OddShift = OddShift + step }, this with { OddShift = Math.Max(LeastOddShift, OddShift - step) },
        ];
        return sloped ? [.. flat, this with { Slope = Slope + step }, this with { Slope = Slope - step }] : flat;
    }

    private static double Square(double number) => number * number;
}
