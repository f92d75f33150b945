namespace ParLive.Grains.Access;

/// <summary>How the server is, for whoever reads it on a page.</summary>
public interface IHealthReading
{
    /// <summary>What is not well and how much there is, at most ten seconds old.</summary>
    Task<HealthReading> Read(CancellationToken cancellationToken);
}
