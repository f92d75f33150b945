using ParLive.Grains.Contracts;

namespace ParLive.Grains.Access;

/// <summary>Where events go in. Answers stand in the order of what was submitted.</summary>
/// <remarks>
/// When a submission throws, some of it may have been recorded; submitting it again changes nothing, since what was recorded
/// is answered as a duplicate.
/// </remarks>
public interface IIntake
{
    /// <summary>Takes events in; completes when all accepted ones are on disk and counted.</summary>
    /// <exception cref="IntakeBusyException">Too much waits already; try again later.</exception>
    Task<IReadOnlyList<Verdict>> Submit(IReadOnlyList<Arrival> arrivals, CancellationToken cancellationToken);

    /// <summary>Takes whole cases in, each compared with what its source last said of it.</summary>
    /// <exception cref="IntakeBusyException">Too much waits already; try again later.</exception>
    Task<IReadOnlyList<Verdict>> Submit(IReadOnlyList<CaseStatement> cases, CancellationToken cancellationToken);

    /// <summary>The numbers of all dossiers of which a source ever said something, unit by unit.</summary>
    IAsyncEnumerable<string> DossiersOf(string source, CancellationToken cancellationToken);
}
