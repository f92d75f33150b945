using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>Which tasks of plans stand behind a figure.</summary>
/// <param name="Measure">The name of a measure of tasks, such as <c>tasksOverdue</c>.</param>
/// <param name="Area">The field of reform, its word or the text of the source; empty for tasks of none; null for all.</param>
/// <param name="Plan">The plan's number, or its whole name as a group has it; null for all.</param>
/// <param name="AsOf">The moment; null for now.</param>
/// <param name="From">The start of the range of a flow; null from the beginning.</param>
/// <param name="To">The end of that range, exclusive; null up to the moment.</param>
/// <param name="Skip">How many rows to leave out before the page.</param>
/// <param name="Take">How many rows the page holds; 1 to 1,000.</param>
[GenerateSerializer, Immutable, Alias("parlive.task-question")]
public sealed record TaskQuestion(
    [property: Id(0)] string Measure = TaskQuestion.All, [property: Id(1)] string? Area = null, [property: Id(2)] string? Plan = null,
    [property: Id(3)] DateTimeOffset? AsOf = null, [property: Id(4)] DateTimeOffset? From = null, [property: Id(5)] DateTimeOffset? To = null,
    [property: Id(6)] int Skip = 0, [property: Id(7)] int Take = 50)
{
    /// <summary>The measure of all tasks that are set.</summary>
    public const string All = "tasksSet";
}
