namespace ParLive.Grains.Access;

/// <summary>Counts everything again and compares.</summary>
public interface IVerification
{
    /// <summary>Asks every unit to count itself again, and compares each sum with its parts.</summary>
    Task<VerificationReport> Verify(CancellationToken cancellationToken);
}
