using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>A page of the tasks behind a figure, and how far all tasks are that the question is about.</summary>
/// <param name="AsOf">The moment for which everything holds.</param>
/// <param name="Measure">The measure that the rows make up.</param>
/// <param name="Total">What they make up in all; without area and plan it equals the figure.</param>
/// <param name="WithoutTasks">How much of that is known only as totals; no row stands for it.</param>
/// <param name="Rows">This page of them, the most overdue first.</param>
/// <param name="All">The figures of all tasks of the area and plan asked for, whatever the measure; without totals.</param>
/// <param name="Areas">The same by field of reform, by name.</param>
/// <param name="Plans">The same by plan, by name.</param>
[GenerateSerializer, Immutable, Alias("parlive.task-page")]
public sealed record TaskPage(
    [property: Id(0)] DateTimeOffset AsOf, [property: Id(1)] string Measure, [property: Id(2)] long Total, [property: Id(3)] long WithoutTasks,
    [property: Id(4)] IReadOnlyList<TaskRow> Rows, [property: Id(5)] TaskGroup All, [property: Id(6)] IReadOnlyList<TaskGroup> Areas,
    [property: Id(7)] IReadOnlyList<TaskGroup> Plans);
