namespace ParLive.Grains.Access;

/// <summary>The second view of history: on today's map instead of as it was.</summary>
public interface IRestatedFigures
{
    /// <summary>Figures as of a moment (null: now) with the flows of a range (null: from the beginning, up to that moment).</summary>
    /// <exception cref="ArgumentException">There is no such unit today, the moment lies in the future, or the range ends before it starts.</exception>
    Task<RestatedReading> Figures(string unit, DateTimeOffset? asOf, DateTimeOffset? from, DateTimeOffset? to, CancellationToken cancellationToken);
}
