using ParLive.Grains.Access;
using ParLive.Grains.Quarantine;

namespace ParLive.Ingest.Importing;

/// <summary>Where imports hand in what they read.</summary>
internal sealed record ImportDesk(IIntake Intake, IUnitRegister Register, IQuarantine Quarantine, TimeProvider Clock)
{
    /// <summary>How many vanished dossiers a report names.</summary>
    public const int MostVanished = 10_000;

    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(50);

    /// <summary>Tries again for as long as the intake is busy: an import has time, and nobody to send it again.</summary>
    public async Task<T> PatientlyAsync<T>(Func<CancellationToken, Task<T>> submit, CancellationToken cancellationToken)
    {
        while (true)
        {
            TimeSpan wait;
            try
            {
                return await submit(cancellationToken);
            }
            catch (IntakeBusyException busy)
            {
                wait = busy.RetryAfter;
            }

            await Task.Delay(wait > Least ? wait : Least, Clock, cancellationToken);
        }
    }
}
