namespace ParLive.Operations.Health;

/// <summary>The room on the disk of the data folder.</summary>
/// <param name="FreeBytes">What is left; null where the system does not say.</param>
/// <param name="TotalBytes">Of how much.</param>
/// <param name="LeastBytes">Below so much it is too little.</param>
public sealed record DiskHealth(long? FreeBytes, long? TotalBytes, long LeastBytes);
