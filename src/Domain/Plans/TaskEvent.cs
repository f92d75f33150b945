using NodaTime;
using ParLive.Domain.Events;

namespace ParLive.Domain.Plans;

/// <summary>What happened to a task of a plan (nhiệm vụ kế hoạch), as one source says.</summary>
public abstract record TaskEvent(EventId Id, string Source, string Unit, Instant Time) : UnitEvent(Id, Source, Unit, Time)
{
    /// <inheritdoc/>
    public sealed override MatterKind Matter => MatterKind.Task;

    /// <inheritdoc/>
    public sealed override int Rank => this switch
    {
        Assigned => 0,
        Rescheduled => 1,
        ProgressReported => 2,
        Completed => 3,
        Reopened => 4,
        _ => 5,
    };

    /// <summary>A plan gives it to a unit (giao nhiệm vụ).</summary>
    /// <param name="Id">What makes it unique within its task.</param>
    /// <param name="Source">Who says so.</param>
    /// <param name="Unit">The key of the lead unit (chủ trì), where it counts.</param>
    /// <param name="Time">From when on the unit has it.</param>
    /// <param name="Terms">What the plan says of it.</param>
    public sealed record Assigned(EventId Id, string Source, string Unit, Instant Time, TaskTerms Terms) : TaskEvent(Id, Source, Unit, Time)
    {
        /// <inheritdoc/>
        public override UnitEvent WithUnits(Func<string, string> rename) =>
            (Assigned)base.WithUnits(rename) with { Terms = Terms with { Coordinating = UnitList.Of(Terms.Coordinating.Keys.Select(rename)) } };
    }

    /// <summary>The unit says how far it is.</summary>
    /// <param name="Id">What makes it unique within its task.</param>
    /// <param name="Source">Who says so.</param>
    /// <param name="Unit">The key of the unit that the source names.</param>
    /// <param name="Time">The moment for which that holds.</param>
    /// <param name="BasisPoints">How much of it is done, in hundredths of a percent, 0 to 10,000; null if that is not said.</param>
    /// <param name="Done">How many of its target are done, all told; null if that is not said.</param>
    /// <param name="Evidence">By what that can be seen: a document, an address; null if nothing is named.</param>
    public sealed record ProgressReported(
        EventId Id, string Source, string Unit, Instant Time, int? BasisPoints, int? Done, string? Evidence) : TaskEvent(Id, Source, Unit, Time);

    /// <summary>It is done (hoàn thành).</summary>
    public sealed record Completed(EventId Id, string Source, string Unit, Instant Time, string? Evidence) : TaskEvent(Id, Source, Unit, Time);

    /// <summary>It is not done after all, or not cancelled any more, and goes on.</summary>
    public sealed record Reopened(EventId Id, string Source, string Unit, Instant Time, string? Reason) : TaskEvent(Id, Source, Unit, Time);

    /// <summary>Another deadline holds (điều chỉnh thời hạn). The first one stays known.</summary>
    public sealed record Rescheduled(EventId Id, string Source, string Unit, Instant Time, Deadline Deadline, string? Reason)
        : TaskEvent(Id, Source, Unit, Time);

    /// <summary>It is taken out of the plan.</summary>
    public sealed record Cancelled(EventId Id, string Source, string Unit, Instant Time, string? Reason) : TaskEvent(Id, Source, Unit, Time);
}
