namespace ParLive.Domain.Risk;

/// <summary>How many of some dossiers are expected to fall overdue, and how far that may be off if each has its own luck.</summary>
/// <remarks>Both in millionths, so that sums are the same in any order. The default is none.</remarks>
/// <param name="MeanMillionths">The sum of their probabilities.</param>
/// <param name="VarianceMillionths">The sum of probability times counter-probability.</param>
public readonly record struct CountMoments(long MeanMillionths, long VarianceMillionths)
{
    private const double Millionths = 1e6;

    /// <summary>How many are expected.</summary>
    public double Mean => MeanMillionths / Millionths;

    /// <summary>The variance of their number.</summary>
    public double Variance => VarianceMillionths / Millionths;

    /// <summary>Some dossiers of one probability.</summary>
    public static CountMoments Of(double probability, long count = 1) => new(
        (long)Math.Round(probability * count * Millionths), (long)Math.Round(probability * (1 - probability) * count * Millionths));

    /// <summary>Both together.</summary>
    public static CountMoments operator +(CountMoments left, CountMoments right) =>
        new(left.MeanMillionths + right.MeanMillionths, left.VarianceMillionths + right.VarianceMillionths);
}
