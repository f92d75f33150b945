using System.Buffers;
using ParLive.Domain.Packing;

namespace ParLive.Domain.Gaming;

/// <summary>The counts of the dossiers of one procedure.</summary>
public sealed class ProcedureEvidence
{
    private static readonly int Signals = Enum.GetValues<GamingSignal>().Length;
    private readonly SignalCounts[] _counts = new SignalCounts[Signals];

    internal ProcedureEvidence()
    {
    }

    /// <summary>Working time and what of it the clock stood.</summary>
    public StoppedTime Stopped { get; private set; }

    /// <summary>Ratings of quick and of slow dossiers.</summary>
    public RatingCoverage Ratings { get; private set; }

    /// <summary>The counts of a signal; zero for the two that are told by <see cref="Stopped"/> and <see cref="Ratings"/>.</summary>
    public SignalCounts this[GamingSignal signal] => _counts[(int)signal];

    internal void Count(GamingSignal signal, bool hit) => _counts[(int)signal] = _counts[(int)signal].With(hit);

    internal void CountTime(long minutes, long stopped) => Stopped += StoppedTime.Of(minutes, stopped);

    internal void CountRating(bool quick, bool rated) => Ratings = Ratings.With(quick, rated);

    internal void Add(ProcedureEvidence other)
    {
        for (var place = 0; place < Signals; place++)
        {
            _counts[place] += other._counts[place];
        }

        Stopped += other.Stopped;
        Ratings += other.Ratings;
    }

    internal void Write(IBufferWriter<byte> output)
    {
        foreach (var counts in _counts)
        {
            output.WriteNumber(counts.Of);
            output.WriteNumber(counts.Hits);
        }

        var (time, ratings) = (Stopped, Ratings);
        ReadOnlySpan<long> rest =
        [
            time.Dossiers, time.Minutes, time.Stopped, time.MinutesSquared, time.StoppedSquared, time.Product,
            ratings.Quick, ratings.QuickRated, ratings.Slow, ratings.SlowRated,
        ];
        foreach (var number in rest)
        {
            output.WriteNumber(number);
        }
    }

    internal static ProcedureEvidence Read(ref ByteReader input)
    {
        var read = new ProcedureEvidence();
        for (var place = 0; place < Signals; place++)
        {
            read._counts[place] = new SignalCounts(input.ReadNumber(), input.ReadNumber());
        }

        read.Stopped = new StoppedTime(
            input.ReadNumber(), input.ReadNumber(), input.ReadNumber(), input.ReadNumber(), input.ReadNumber(), input.ReadNumber());
        read.Ratings = new RatingCoverage(input.ReadNumber(), input.ReadNumber(), input.ReadNumber(), input.ReadNumber());
        return read;
    }
}
