using NodaTime;
using ParLive.Domain.Dossiers;
using ParLive.Domain.Events;

namespace ParLive.Domain.Feedback;

/// <summary>What happened to a citizen's feedback or petition (phản ánh, kiến nghị). No event holds what was written, or by whom.</summary>
public abstract record FeedbackEvent(EventId Id, string Source, string Unit, Instant Time) : UnitEvent(Id, Source, Unit, Time)
{
    /// <inheritdoc/>
    public sealed override MatterKind Matter => MatterKind.Feedback;

    /// <inheritdoc/>
    public sealed override int Rank => this switch
    {
        Received => 0,
        Extended => 1,
        Answered or Dismissed => 2,
        _ => 3,
    };

    /// <inheritdoc/>
    public sealed override UnitEvent WithoutRemarks() => this switch
    {
        Extended extended => extended with { Reason = OnlyGiven(extended.Reason) },
        Answered answered => answered with { Evidence = OnlyGiven(answered.Evidence) },
        Dismissed dismissed => dismissed with { Reason = OnlyGiven(dismissed.Reason) },
        Reopened reopened => reopened with { Reason = OnlyGiven(reopened.Reason) },
        _ => this,
    };

    /// <summary>It came in (tiếp nhận).</summary>
    /// <param name="Id">What makes it unique within its feedback.</param>
    /// <param name="Source">Who says so.</param>
    /// <param name="Unit">The key of the unit that is to answer, where it counts.</param>
    /// <param name="Time">When it came in.</param>
    /// <param name="Due">Until when an answer is promised; null if nothing is.</param>
    /// <param name="Field">What it is about (lĩnh vực); null if its source does not say.</param>
    public sealed record Received(EventId Id, string Source, string Unit, Instant Time, DueDate? Due, string? Field) : FeedbackEvent(Id, Source, Unit, Time);

    /// <summary>Another due date was promised (gia hạn).</summary>
    /// <param name="Id">What makes it unique within its feedback.</param>
    /// <param name="Source">Who says so.</param>
    /// <param name="Unit">The key of the unit.</param>
    /// <param name="Time">When.</param>
    /// <param name="Due">Until when an answer is promised now.</param>
    /// <param name="Reason">Why; null if nobody says.</param>
    public sealed record Extended(EventId Id, string Source, string Unit, Instant Time, DueDate Due, string? Reason) : FeedbackEvent(Id, Source, Unit, Time);

    /// <summary>It was answered (trả lời).</summary>
    /// <param name="Id">What makes it unique within its feedback.</param>
    /// <param name="Source">Who says so.</param>
    /// <param name="Unit">The key of the unit.</param>
    /// <param name="Time">When.</param>
    /// <param name="Evidence">By what that can be seen; null if nothing is named.</param>
    public sealed record Answered(EventId Id, string Source, string Unit, Instant Time, string? Evidence) : FeedbackEvent(Id, Source, Unit, Time);

    /// <summary>It is nothing to be answered here: without substance, repeated, or for somebody else.</summary>
    /// <param name="Id">What makes it unique within its feedback.</param>
    /// <param name="Source">Who says so.</param>
    /// <param name="Unit">The key of the unit.</param>
    /// <param name="Time">When.</param>
    /// <param name="Reason">Why; null if nobody says.</param>
    public sealed record Dismissed(EventId Id, string Source, string Unit, Instant Time, string? Reason) : FeedbackEvent(Id, Source, Unit, Time);

    /// <summary>What was said of it does not stand: it waits for an answer as before.</summary>
    /// <param name="Id">What makes it unique within its feedback.</param>
    /// <param name="Source">Who says so.</param>
    /// <param name="Unit">The key of the unit.</param>
    /// <param name="Time">When.</param>
    /// <param name="Reason">Why; null if nobody says.</param>
    public sealed record Reopened(EventId Id, string Source, string Unit, Instant Time, string? Reason) : FeedbackEvent(Id, Source, Unit, Time);
}
