using ParLive.Domain.Plans;
using static ParLive.Domain.Measures.AllMeasures;

namespace ParLive.Domain.Rates;

/// <summary>The rates of plan tasks. Completion has several denominators, and each published figure follows one of them.</summary>
public static class TaskRates
{
    private static readonly Formula Done = Formula.Of(TasksDone);
    private static readonly Formula Set = Formula.Of(TasksSet);

    /// <summary>Tasks done, of all that are set.</summary>
    public static RateDefinition DoneShareOfAll { get; } = new(
        "tasksDoneShareOfAll", 1, "Hoàn thành trên tổng số nhiệm vụ", "Done of all tasks",
        Done, Set, Comparison.None, Rounding.HalfUp(2), "Cần Thơ, first half of 2024 (51.43 %); BC 1270/BC-TCTTTg (73.25 %)");

    /// <summary>The same with one digit.</summary>
    public static RateDefinition DoneShareOfAllInTenths { get; } = new(
        "tasksDoneShareOfAllInTenths", 1, "Hoàn thành trên tổng số nhiệm vụ, một chữ số", "Done of all tasks, one digit",
        Done, Set, Comparison.None, Rounding.HalfUp(1), "Long Xuyên, 9 months of 2024 (91.5 %)");

    /// <summary>Tasks done, of those that are done or overdue; what was done before its deadline counts as due.</summary>
    public static RateDefinition DoneShareOfDoneAndOverdue { get; } = new(
        "tasksDoneShareOfDoneAndOverdue", 1, "Hoàn thành trên số đến hạn", "Done of done and overdue",
        Done, Formula.Of(TasksDone, TasksOverdue), Comparison.ByDate, Rounding.Truncated(2), "BC 1270/BC-TCTTTg (98.62 %, truncated)");

    /// <summary>Tasks done, of those whose deadline has passed.</summary>
    public static RateDefinition DoneShareOfDue { get; } = new(
        "tasksDoneShareOfDue", 1, "Hoàn thành trên số đã qua hạn", "Done of those past their deadline",
        Formula.Of(TasksDue).Less(TasksOverdue), Formula.Of(TasksDue), Comparison.ByDate, Rounding.HalfUp(2),
        "House rule: by the calendar alone, so that early work makes no rate better");

    /// <summary>Tasks done on time, of those done.</summary>
    public static RateDefinition OnTimeShareOfDone { get; } = new(
        "tasksOnTimeShareOfDone", 1, "Đúng hạn trên số hoàn thành", "On time of done",
        Formula.Of(TasksDoneOnTime), Done, Comparison.ByDate, Rounding.HalfUp(2), "Common practice: local dates are compared");

    /// <summary>The weight of the tasks done, of the weight of all that are set.</summary>
    public static RateDefinition DoneShareOfWeight { get; } = new(
        "tasksDoneShareOfWeight", 1, "Hoàn thành theo trọng số", "Done by weight",
        Formula.Of(TasksWeightDone), Formula.Of(TasksWeight), Comparison.None, Rounding.HalfUp(2), "House rule: each task counts as much as its plan says");

    /// <summary>What should be done by now, of all tasks set.</summary>
    public static RateDefinition ExpectedShareOfAll { get; } = new(
        "tasksExpectedShareOfAll", 1, "Phải đạt đến nay trên tổng số nhiệm vụ", "Expected by now, of all tasks",
        Formula.Of(TasksExpected), Set.Times(ExpectedWork.Whole), Comparison.ByDate, Rounding.HalfUp(2),
        "House rule: linear in working days from assignment to deadline");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<RateDefinition> All { get; } =
        [DoneShareOfAll, DoneShareOfAllInTenths, DoneShareOfDoneAndOverdue, DoneShareOfDue, OnTimeShareOfDone, DoneShareOfWeight, ExpectedShareOfAll];
}
