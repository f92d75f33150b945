using System.Text.Json.Serialization;

namespace ParLive.Ingest.Events;

/// <summary>What became of the events of one request. When it is answered, what was accepted is on disk.</summary>
/// <param name="Accepted">Taken in and counted.</param>
/// <param name="Duplicates">Known already; nothing moved.</param>
/// <param name="Refused">Not taken in; their bytes are in quarantine.</param>
/// <param name="Problems">The first 1,000 refusals, in the order of their places.</param>
/// <param name="MoreProblems">How many refusals there were beyond those.</param>
public sealed record EventReport(long Accepted, long Duplicates, long Refused, IReadOnlyList<EventProblem> Problems, long MoreProblems)
{
    /// <summary>Members that nobody reads and that are not kept, by name and never by value; null where there were none, at most 100.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<IgnoredField>? Ignored { get; init; }
}
