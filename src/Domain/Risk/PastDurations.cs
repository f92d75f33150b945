using NodaTime;
using ParLive.Domain.Books;

namespace ParLive.Domain.Risk;

/// <summary>How long dossiers took, as it was known at each of some moments, of what was known by then alone: sums, so units add up to a province.</summary>
/// <remarks>
/// What is over can hardly be said otherwise later; it is told once, at the first moment that knows it, so many moments take little more
/// room than one. Not safe for use from several threads while something is added.
/// </remarks>
public sealed class PastDurations
{
    private readonly List<Durations> _over;
    private readonly List<Durations> _open;

    private PastDurations(List<Durations> over, List<Durations> open) => (_over, _open) = (over, open);

    /// <summary>Those of nobody.</summary>
    /// <param name="moments">Of how many moments.</param>
    public static PastDurations OfNobody(int moments) => new(Empty(moments), Empty(moments));

    /// <summary>What the dossiers of a unit say.</summary>
    /// <param name="ledger">The unit's matters.</param>
    /// <param name="moments">The moments, in order.</param>
    public static PastDurations Of(Ledger ledger, IReadOnlyList<Instant> moments)
    {
        var past = OfNobody(moments.Count);
        var weeks = PastWeek.Of(ledger, moments);
        for (var place = 0; place < weeks.Length; place++)
        {
            weeks[place].AddTo(past._over[place]);
            weeks[place].AddNowTo(past._open[place]);
        }

        return past;
    }

    /// <summary>The durations as of each moment, in order.</summary>
    public IReadOnlyList<Durations> AsOf()
    {
        var (over, all) = (new Durations(), new List<Durations>(_over.Count));
        for (var place = 0; place < _over.Count; place++)
        {
            over.Add(_over[place]);
            all.Add(over + _open[place]);
        }

        return all;
    }

    /// <summary>Adds those of others, of the same moments.</summary>
    public void Add(PastDurations others)
    {
        foreach (var (own, other) in All.Zip(others.All)) own.Add(other);
    }

    /// <summary>Of each moment what is told once, then of each what holds at it alone.</summary>
    internal IEnumerable<Durations> All => _over.Concat(_open);

    private static List<Durations> Empty(int moments) => [.. Enumerable.Range(0, moments).Select(_ => new Durations())];
}
