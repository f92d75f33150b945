using NodaTime;
using ParLive.Domain.Dossiers;
using ParLive.Domain.Events;
using ParLive.Domain.Time;
using static ParLive.Domain.Feedback.FeedbackEvent;

namespace ParLive.Domain.Feedback;

/// <summary>From the events of a feedback to its facts.</summary>
public static class FeedbackFold
{
    /// <summary>The facts that a feedback's events come to, in whatever order they are given.</summary>
    public static FeedbackFacts Of(IEnumerable<UnitEvent> events, OfficeZone zone)
    {
        var standing = Takings.Standing<FeedbackEvent>(events);
        if (standing.Length == 0)
        {
            return new FeedbackFacts();
        }

        var receipts = standing.OfType<Received>().ToList();
        var received = receipts.FirstOrDefault();
        var extensions = standing.OfType<Extended>().ToList();
        // What was said last holds: an end, unless it was opened again.
        var last = standing.LastOrDefault(happened => happened is Answered or Dismissed or Reopened);
        var ended = last is Answered or Dismissed ? last : null;
        return new FeedbackFacts
        {
            First = standing[0].Time,
            Unit = (received ?? standing[0]).Unit,
            Received = received?.Time,
            FirstPromise = received?.Due,
            Due = extensions.LastOrDefault()?.Due ?? received?.Due,
            Ended = ended is null ? null : Instant.Max(ended.Time, received?.Time ?? ended.Time),
            IsDismissed = ended is Dismissed,
            Flags = FlagIf(received is null, FeedbackIntegrity.NotReceived)
                | FlagIf(receipts.Count > 1, FeedbackIntegrity.ReceivedAgain)
                | FlagIf(standing.Any(happened => happened is Reopened), FeedbackIntegrity.Reopened)
                | FlagIf(IsExtendedAfterExpiry(received?.Due, extensions, zone), FeedbackIntegrity.ExtendedAfterExpiry),
        };
    }

    private static bool IsExtendedAfterExpiry(DueDate? promised, IEnumerable<Extended> extensions, OfficeZone zone)
    {
        foreach (var extension in extensions)
        {
            if (promised?.IsPast(extension.Time, zone) == true)
            {
                return true;
            }

            promised = extension.Due;
        }

        return false;
    }

    private static FeedbackIntegrity FlagIf(bool holds, FeedbackIntegrity flag) => holds ? flag : FeedbackIntegrity.None;
}
