using ParLive.Grains.Access;
using ParLive.Grains.Contracts;

namespace ParLive.Ingest.Tests;

/// <summary>An admission that knows the units that the intake knows.</summary>
internal sealed class FakeAdmission(FakeIntake intake) : IAdmissionPreview
{
    public Task<IReadOnlyList<Verdict>> Preview(IReadOnlyList<Arrival> arrivals, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Verdict>>(
    [
        .. arrivals.Select(arrival => intake.UnknownUnits.Contains(arrival.Unit)
            ? new Verdict(VerdictOutcome.Refused, RefusalReasons.UnknownUnit, $"No unit has the code '{arrival.Unit}'.")
            : new Verdict(VerdictOutcome.Accepted)),
    ]);
}
