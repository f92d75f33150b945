namespace ParLive.Domain.Gaming;

/// <summary>How many resolved dossiers were rated, told apart by whether they ended before their due date.</summary>
/// <param name="Quick">Ended before it.</param>
/// <param name="QuickRated">Of those, rated.</param>
/// <param name="Slow">Ended on it or later.</param>
/// <param name="SlowRated">Of those, rated.</param>
public readonly record struct RatingCoverage(long Quick, long QuickRated, long Slow, long SlowRated)
{
    /// <summary>Both together.</summary>
    public static RatingCoverage operator +(RatingCoverage left, RatingCoverage right) => new(
        left.Quick + right.Quick, left.QuickRated + right.QuickRated, left.Slow + right.Slow, left.SlowRated + right.SlowRated);

    /// <summary>The same with one dossier more.</summary>
    internal RatingCoverage With(bool quick, bool rated) => this + (quick ? new(1, rated ? 1 : 0, 0, 0) : new(0, 0, 1, rated ? 1 : 0));

    /// <summary>How many were rated.</summary>
    internal long Rated => QuickRated + SlowRated;
}
