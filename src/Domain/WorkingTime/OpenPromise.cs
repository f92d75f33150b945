using NodaTime;

namespace ParLive.Domain.WorkingTime;

/// <summary>A due date that was computed and still holds: nobody else has named or moved it since.</summary>
/// <param name="Number">The dossier.</param>
/// <param name="Rule">The rule with its calendar, as of receipt.</param>
/// <param name="Received">When the dossier came in.</param>
/// <param name="Waits">The spells in which it waited for a supplement.</param>
/// <param name="Due">The last moment in term, as it was promised.</param>
public sealed record OpenPromise(string Number, DueRule Rule, Instant Received, IReadOnlyList<Interval> Waits, Instant Due)
{
    /// <summary>Other spells in which its clock stood.</summary>
    public IReadOnlyList<Interval> Pauses { get; init; } = [];
}
