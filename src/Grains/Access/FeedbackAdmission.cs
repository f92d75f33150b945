using NodaTime;
using ParLive.Domain.Dossiers;
using ParLive.Domain.Events;
using ParLive.Grains.Contracts;
using static ParLive.Domain.Feedback.FeedbackEvent;

namespace ParLive.Grains.Access;

/// <summary>What an arrival says of a citizen's feedback.</summary>
internal static class FeedbackAdmission
{
    /// <summary>The event, or why it is refused.</summary>
    /// <param name="arrival">What arrived; its envelope is judged already.</param>
    /// <param name="head">What every event has.</param>
    /// <param name="details">Its details.</param>
    public static (UnitEvent? Event, Verdict Refusal) EventOf(
        Arrival arrival, (EventId Id, string Source, string Unit, Instant Time) head, Details details)
    {
        if (arrival.Due is { } said && DossierAdmission.DueProblem(said) is { } wrong)
        {
            return (null, wrong);
        }

        var (id, source, unit, time) = head;
        var (due, reason) = (arrival.Due is { } text ? DueDate.TryParse(text) : null, Normal.TextOrNull(arrival.Reason));
        UnitEvent? happened = arrival.Kind switch
        {
            "received" => new Received(id, source, unit, time, due, Normal.TextOrNull(arrival.Field)),
            "extended" when due is { } promised => new Extended(id, source, unit, time, promised, reason),
            "answered" => new Answered(id, source, unit, time, details.Text("evidence")),
            "dismissed" => new Dismissed(id, source, unit, time, reason),
            "reopened" => new Reopened(id, source, unit, time, reason),
            _ => null,
        };
        return details.Problem is { } problem ? (null, problem)
            : happened is null ? (null, arrival.Kind == "extended" ? Refusals.Missing("due", arrival.Kind) : Refusals.Incomplete(arrival, details))
            : (happened, default);
    }
}
