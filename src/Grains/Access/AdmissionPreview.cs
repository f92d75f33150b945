using NodaTime;
using ParLive.Grains.Contracts;
using ParLive.Grains.Registers;

namespace ParLive.Grains.Access;

/// <summary>The admission without what follows it.</summary>
internal sealed class AdmissionPreview(IUnitTree tree, Readiness readiness, TimeProvider clock) : IAdmissionPreview
{
    public async Task<IReadOnlyList<Verdict>> Preview(IReadOnlyList<Arrival> arrivals, CancellationToken cancellationToken)
    {
        await readiness.Ready.WaitAsync(cancellationToken);
        var (now, current) = (Instant.FromDateTimeOffset(clock.GetUtcNow()), tree.Current);
        return [.. arrivals.Select(arrival => Admission.Of(arrival, current, now) is (null, var refusal) ? refusal : new Verdict(VerdictOutcome.Accepted))];
    }
}
