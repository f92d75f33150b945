using ParLive.Ingest.Events;

namespace ParLive.Ingest.Importing;

/// <summary>What became of a file.</summary>
/// <param name="Map">The map's name.</param>
/// <param name="Source">Who spoke in it.</param>
/// <param name="Rows">How many rows it has without the header: accepted, duplicate, refused and left out together.</param>
/// <param name="AcceptedRows">Rows that said something new.</param>
/// <param name="AcceptedEvents">How many events were recorded for them.</param>
/// <param name="DuplicateRows">Rows that said what was known, from before or from an earlier row.</param>
/// <param name="RefusedRows">Rows that were not understood or not accepted; they are in quarantine.</param>
/// <param name="LeftOutRows">Rows that the map leaves out on purpose.</param>
/// <param name="Problems">The first 1,000 refusals.</param>
/// <param name="MoreProblems">How many there were beyond those.</param>
/// <param name="UnitsAdded">How many units were new.</param>
/// <param name="Vanished">
/// Dossiers of which the source spoke before and which the file does not name, at most 10,000 of them; null if the file was not said
/// to be complete. Nothing is done to them: a missing row is a question, not an event.
/// </param>
/// <param name="MoreVanished">How many there were beyond those.</param>
public sealed record ImportReport(
    string Map, string Source, long Rows, long AcceptedRows, long AcceptedEvents, long DuplicateRows, long RefusedRows, long LeftOutRows,
    IReadOnlyList<EventProblem> Problems, long MoreProblems, long UnitsAdded, IReadOnlyList<string>? Vanished, long MoreVanished)
{
    /// <summary>Columns that the map does not read: nothing of them is kept. By name, and never by value.</summary>
    public IReadOnlyList<string> IgnoredColumns { get; init; } = [];
}
