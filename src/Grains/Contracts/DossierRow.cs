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
public sealed record DossierRow(
    string Unit, string Number, string Procedure, string Field, string Channel, DateTimeOffset? Received, DateOnly? FirstPromise,
    DateOnly? Due, DateTimeOffset? Ended, string? Ending, int DaysLate, IReadOnlyList<string> Flags, int Events);
