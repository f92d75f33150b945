using NodaTime;
using ParLive.Domain.Events;
using ParLive.Domain.Plans;
using ParLive.Domain.Time;
using static ParLive.Domain.Plans.TaskEvent;

namespace ParLive.Domain.Tests.Plans;

/// <summary>Tasks with only what a test cares about. Days are counted from Monday, 4 March 2024.</summary>
internal static class SomeTasks
{
    private static readonly OfficeZone Zone = OfficeZone.Vietnam;

    public static Assigned Assigned(Deadline deadline = default, int day = 0, string id = "assigned", int? target = null, string content = "Ban hành kế hoạch") => new(
        Some.Id(id), Some.Source, Books.Unit, Some.At(day), new(new("KH CCHC 2024"), content) { Deadline = deadline, Target = target });

    public static Deadline By(int day) => Deadline.On(Some.MondayDate.PlusDays(day));

    public static ProgressReported Report(int day, int? basisPoints = null, int? done = null, string? evidence = null, string id = "report") =>
        new(Some.Id($"{id} {day}"), Some.Source, Books.Unit, Some.At(day), basisPoints, done, evidence);

    public static Completed Done(int day, string id = "done") => new(Some.Id($"{id} {day}"), Some.Source, Books.Unit, Some.At(day), null);

    public static Reopened Again(int day) => new(Some.Id($"again {day}"), Some.Source, Books.Unit, Some.At(day), null);

    public static Rescheduled Moved(int day, Deadline deadline) => new(Some.Id($"moved {day}"), Some.Source, Books.Unit, Some.At(day), deadline, null);

    public static Cancelled Off(int day) => new(Some.Id($"off {day}"), Some.Source, Books.Unit, Some.At(day), null);

    public static TaskFacts Facts(params UnitEvent[] events) => TaskFold.Of(events, Zone);

    /// <summary>Where it stands at the close of a day.</summary>
    public static TaskState StateOn(this TaskFacts facts, LocalDate day) => facts.StateAt(Tick.CloseOf(OfficeZone.DayOf(day)), Zone);

    /// <inheritdoc cref="StateOn(TaskFacts, LocalDate)"/>
    public static TaskState StateOn(this TaskFacts facts, int day) => facts.StateOn(Some.MondayDate.PlusDays(day));
}
