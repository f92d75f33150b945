using ParLive.Grains.Contracts;

namespace ParLive.Grains.Access;

/// <summary>Closes the figures of periods (chốt số liệu), and tells what changed since.</summary>
public interface IPeriods
{
    /// <summary>A unit's figures for a period, as closed and as known now.</summary>
    /// <exception cref="ArgumentException">It is no period.</exception>
    Task<PeriodReading> Read(string unit, string period, CancellationToken cancellationToken);

    /// <summary>Closes a period for a unit and all units below it, the lowest first; those that closed it before keep what they have.</summary>
    /// <param name="unit">The unit's key.</param>
    /// <param name="period"><c>2024-09</c>, <c>2024-Q3</c> or <c>2024</c>.</param>
    /// <param name="by">Who closes it.</param>
    /// <param name="cancellationToken">Stops it between units; asking again goes on.</param>
    /// <returns>How many units closed it now.</returns>
    /// <exception cref="ArgumentException">It is no period, or is not over.</exception>
    Task<int> Close(string unit, string period, string by, CancellationToken cancellationToken);
}
