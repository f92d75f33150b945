using NodaTime;

namespace ParLive.Domain.Indices;

/// <summary>A figure that stands: the latest entry of its source that was not taken back.</summary>
/// <param name="Key">Of what it is.</param>
/// <param name="Figure">What was published.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Time">When it was published.</param>
public sealed record PublishedFigure(FigureKey Key, Figure Figure, string Source, Instant Time)
{
    /// <summary>The most that can be had: what the source says, otherwise what is known of the index; null if neither.</summary>
    public decimal? Maximum => Figure.Maximum ?? IndexCatalogue.Find(Key.Index)?.Maximum;
}
