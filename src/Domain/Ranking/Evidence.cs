using ParLive.Domain.Rates;

namespace ParLive.Domain.Ranking;

/// <summary>What is known of an indicator at a unit: all that a fair rank needs, and nothing of a single dossier.</summary>
public abstract record Evidence
{
    private Evidence()
    {
    }

    /// <summary>Whether there is anything to judge by.</summary>
    public abstract bool HasValue { get; }

    /// <summary>Of a rate: its part and its whole.</summary>
    /// <param name="Ratio">As counted. What is below 0 or beyond the whole is read as 0 and as the whole when it is judged.</param>
    public sealed record Share(Ratio Ratio) : Evidence
    {
        /// <inheritdoc/>
        public override bool HasValue => Ratio.Whole > 0;

        internal double Part => Math.Clamp(Ratio.Part, 0, Math.Max(0, Ratio.Whole));

        internal double Whole => Math.Max(0, Ratio.Whole);
    }

    /// <summary>Of a time: how many took it, and the sums of its logarithm and of the squares of that.</summary>
    /// <param name="Moments">The three sums.</param>
    public sealed record Time(LogMoments Moments) : Evidence
    {
        /// <inheritdoc/>
        public override bool HasValue => Moments.Count > 0;
    }
}
