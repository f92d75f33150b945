using ParLive.Domain.Plans;

namespace ParLive.Grains.Units;

/// <summary>The words by which interfaces name what is told of tasks.</summary>
internal static class TaskWords
{
    private static readonly (string Word, TaskIntegrity Flag)[] Flags =
    [
        ("not-assigned", TaskIntegrity.NotAssigned), ("assigned-again", TaskIntegrity.AssignedAgain),
        ("assigned-differently", TaskIntegrity.AssignedDifferently), ("event-before-assignment", TaskIntegrity.EventBeforeAssignment),
        ("completed-again", TaskIntegrity.CompletedAgain), ("reopened-open", TaskIntegrity.ReopenedOpen),
        ("event-after-cancellation", TaskIntegrity.EventAfterCancellation), ("due-moved", TaskIntegrity.DueMoved),
        ("due-moved-after-expiry", TaskIntegrity.DueMovedAfterExpiry), ("due-before-assignment", TaskIntegrity.DueBeforeAssignment),
        ("more-done-than-set", TaskIntegrity.MoreDoneThanSet), ("progress-fell-back", TaskIntegrity.ProgressFellBack),
        ("completed-below-target", TaskIntegrity.CompletedBelowTarget), ("recorded-late", TaskIntegrity.RecordedLate),
    ];

    public static IReadOnlyList<string> Of(TaskIntegrity flags) => [.. Flags.Where(pair => flags.HasFlag(pair.Flag)).Select(pair => pair.Word)];

    public static string Of(TaskState state) => state switch
    {
        TaskState.NotAssigned => "not-assigned",
        TaskState.NotStarted => "not-started",
        TaskState.InProgress => "in-progress",
        TaskState.Recurring => "recurring",
        TaskState.Overdue => "overdue",
        TaskState.DoneOnTime => "done-on-time",
        TaskState.DoneLate => "done-late",
        _ => "cancelled",
    };

    /// <summary>A plan as one text, its number first.</summary>
    public static string Of(PlanName plan) => string.Join(
        ", ", ((string?[])[plan.Number, plan.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture), plan.Authority]).OfType<string>());
}
