using NodaTime;
using ParLive.Domain.Time;
using static ParLive.Domain.Dossiers.DossierEvent;

namespace ParLive.Domain.Dossiers;

/// <summary>From the events of a dossier to its facts.</summary>
public static class Fold
{
    /// <summary>The facts that a dossier's events come to, in whatever order they are given.</summary>
    public static Facts Of(IEnumerable<DossierEvent> events, OfficeZone zone)
    {
        var standing = Standing.Of(events);
        if (standing.Events.Count == 0)
        {
            return new Facts();
        }

        var received = standing.Events.OfType<Received>().FirstOrDefault();
        var ended = standing.Events.OfType<Ended>().FirstOrDefault();
        var changes = standing.Events.OfType<DueDateChanged>().ToList();
        var requests = standing.Events.OfType<SupplementRequested>().Select(request => request.Time).ToList();
        var rating = standing.Events.OfType<Rated>().LastOrDefault();
        var promise = received?.Due ?? (changes.Count > 0 ? changes[0].Due : null);
        return new Facts
        {
            First = standing.Events[0].Time,
            Unit = (received ?? standing.Events[0]).Unit,
            Received = received?.Time,
            FirstPromise = promise,
            Due = changes.Count > 0 ? changes[^1].Due : promise,
            Ended = ended is null ? null : Instant.Max(ended.Time, received?.Time ?? ended.Time),
            EndStated = ended?.Time,
            How = ended?.How,
            SupplementsRequested = requests,
            Waited = WaitedIn(standing.Events),
            Particulars = received?.Particulars ?? Particulars.Unknown,
            Rating = rating is null ? null : (rating.Time, rating.Level),
            Flags = FlagsOf(standing, received, ended, zone),
        };
    }

    private static Integrity FlagsOf(Standing standing, Received? received, Ended? ended, OfficeZone zone)
    {
        var events = standing.Events;
        return If(received is null, Integrity.NoReceipt)
            | If(events.Count(happened => happened is Received) > 1, Integrity.ReceivedAgain)
            | If(received is not null && ended is not null && ended.Time < received.Time, Integrity.EndedBeforeStart)
            | If(events.Count(happened => happened is Ended) > 1, Integrity.EndedAgain)
            | If(events.Any(happened => happened is DueDateChanged), Integrity.DueDateMoved)
            | If(MovedAfterExpiry(events, received, zone), Integrity.DueDateMovedAfterExpiry)
            | If(ended is not null && events.Any(happened => IsAfterEnd(happened, ended)), Integrity.EventAfterEnd)
            | If(events.Count(happened => happened is SupplementRequested) > 1, Integrity.RepeatedSupplements)
            | If(events.Count(happened => happened is SupplementSupplied) > events.Count(happened => happened is SupplementRequested),
                Integrity.UnaskedSupplement)
            | If(standing.DatesAmended, Integrity.DatesAmended);
    }

    private static Integrity If(bool holds, Integrity flag) => holds ? flag : Integrity.None;

    private static bool MovedAfterExpiry(IReadOnlyList<DossierEvent> events, Received? received, OfficeZone zone)
    {
        var promised = received?.Due;
        foreach (var change in events.OfType<DueDateChanged>())
        {
            if (promised is { } due && due.IsPast(change.Time, zone))
            {
                return true;
            }

            promised = change.Due;
        }

        return false;
    }

    private static bool IsAfterEnd(DossierEvent happened, Ended ended) =>
        happened is SupplementRequested or SupplementSupplied or DueDateChanged && happened.Time > ended.Time;

    private static Duration WaitedIn(IReadOnlyList<DossierEvent> events)
    {
        var waited = Duration.Zero;
        Instant? since = null;
        foreach (var happened in events)
        {
            switch (happened)
            {
                case SupplementRequested:
                    since ??= happened.Time;
                    break;
                case SupplementSupplied or Ended when since is { } start:
                    waited += happened.Time - start;
                    since = null;
                    break;
                default:
                    break;
            }
        }

        return waited;
    }
}
