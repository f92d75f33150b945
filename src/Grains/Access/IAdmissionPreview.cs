using ParLive.Grains.Contracts;

namespace ParLive.Grains.Access;

/// <summary>Says what the admission would say of events, and takes none of them in.</summary>
public interface IAdmissionPreview
{
    /// <summary>One verdict for each; accepted means that it would go to its unit, which knows whether it is a duplicate or a conflict.</summary>
    Task<IReadOnlyList<Verdict>> Preview(IReadOnlyList<Arrival> arrivals, CancellationToken cancellationToken);
}
