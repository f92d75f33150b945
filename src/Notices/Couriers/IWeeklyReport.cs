namespace ParLive.Notices.Couriers;

/// <summary>Makes the report that goes out each week.</summary>
public interface IWeeklyReport
{
    /// <summary>The report of a unit as of now, as a PDF.</summary>
    /// <param name="unit">The unit's key.</param>
    /// <param name="language">vi or en.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<(string Name, byte[] Pdf)> Make(string unit, string language, CancellationToken cancellationToken);
}
