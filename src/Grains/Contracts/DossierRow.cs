using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>One dossier behind a figure, without any personal data.</summary>
/// <param name="Unit">The key of the unit where it is kept.</param>
/// <param name="Number">Its number.</param>
/// <param name="Procedure">The code of its procedure; empty if unknown.</param>
/// <param name="Field">Its field (lĩnh vực); empty if unknown.</param>
/// <param name="Channel">How it came in: online-full, online-part, desk, post, home, other or unknown.</param>
/// <param name="Received">When it came in; null if no such event is known.</param>
/// <param name="FirstPromise">The due date first promised; null if none.</param>
/// <param name="Due">The due date promised now; null if none.</param>
/// <param name="Ended">When it ended; null while it is open.</param>
/// <param name="Ending">resolved, rejected or withdrawn; null while it is open.</param>
/// <param name="DaysLate">Whole local days past the due date, at its end or as of the question; 0 if not late.</param>
/// <param name="Flags">The names of its integrity flags.</param>
/// <param name="Events">How many events it has.</param>
[GenerateSerializer, Immutable, Alias("parlive.dossier-row")]
public sealed record DossierRow(
    [property: Id(0)] string Unit, [property: Id(1)] string Number, [property: Id(2)] string Procedure, [property: Id(3)] string Field,
    [property: Id(4)] string Channel, [property: Id(5)] DateTimeOffset? Received, [property: Id(6)] DateOnly? FirstPromise,
    [property: Id(7)] DateOnly? Due, [property: Id(8)] DateTimeOffset? Ended, [property: Id(9)] string? Ending,
    [property: Id(10)] int DaysLate, [property: Id(11)] IReadOnlyList<string> Flags, [property: Id(12)] int Events)
{
    /// <summary>By what its due date is computed; null where its source promised one, or somebody set one since.</summary>
    [Id(13)]
    public DossierRule? Rule { get; init; }

    /// <summary>Its status in the codes of the national system, 1 to 10, by all that is known; null if everything was taken back.</summary>
    [Id(14)]
    public int? Status { get; init; }

    /// <summary>The office's own code of the official who has it; null where its source names none.</summary>
    [Id(15)]
    public string? Official { get; init; }

    /// <summary>The step at which it stands; null where its source names none.</summary>
    [Id(16)]
    public string? Step { get; init; }

    /// <summary>Since when its clock stands; null while it runs, or after its end.</summary>
    [Id(17)]
    public DateTimeOffset? StoppedSince { get; init; }

    /// <summary>For what its clock stands: supplement, fee or pause; null while it runs.</summary>
    [Id(18)]
    public string? StoppedFor { get; init; }
}
