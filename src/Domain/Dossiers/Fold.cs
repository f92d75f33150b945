using NodaTime;
using ParLive.Domain.Time;
using static ParLive.Domain.Dossiers.DossierEvent;

namespace ParLive.Domain.Dossiers;

/// <summary>From the events of a dossier to its facts.</summary>
public static class Fold
{
    /// <summary>Grows whenever the same events may come to other facts or contributions; what was kept of them is then counted anew.</summary>
    public const int Version = 1;

    /// <summary>The facts that a dossier's events come to, in whatever order they are given.</summary>
    public static Facts Of(IEnumerable<DossierEvent> events, OfficeZone zone)
    {
        var standing = Standing.Of(events);
        if (standing.Events.Length == 0)
        {
            return new Facts();
        }

        var life = new Life(Array.Find(standing.Events, happened => happened is Received) as Received, zone);
        foreach (var happened in standing.Events)
        {
            life.Take(happened);
        }

        return life.Facts(standing.Events[0], standing.DatesAmended ? Integrity.DatesAmended : Integrity.None);
    }

    /// <summary>What is known of a dossier after some of its events, read in order.</summary>
    private struct Life(Received? received, OfficeZone zone)
    {
        private Ended? _ended;
        private DueDateChanged? _firstChange;
        private DueDateChanged? _lastChange;
        private Rated? _rating;
        private List<Instant>? _requests;
        private int _supplied;
        private Instant? _waitingSince;
        private Duration _waited;
        private Integrity _flags;

        public void Take(DossierEvent happened)
        {
            switch (happened)
            {
                case Received again:
                    Flag(!ReferenceEquals(again, received), Integrity.ReceivedAgain);
                    break;
                case SupplementRequested:
                    FlagAfterEnd(happened);
                    (_requests ??= []).Add(happened.Time);
                    _waitingSince ??= happened.Time;
                    break;
                case SupplementSupplied:
                    FlagAfterEnd(happened);
                    _supplied++;
                    EndWaiting(happened);
                    break;
                case DueDateChanged change:
                    FlagAfterEnd(happened);
                    var promised = _lastChange?.Due ?? received?.Due;
                    Flag(promised is { } due && due.IsPast(change.Time, zone), Integrity.DueDateMovedAfterExpiry);
                    _firstChange ??= change;
                    _lastChange = change;
                    break;
                case Ended ended:
                    Flag(_ended is not null, Integrity.EndedAgain);
                    _ended ??= ended;
                    EndWaiting(happened);
                    break;
                case Rated rated:
                    _rating = rated;
                    break;
                default:
                    break;
            }
        }

        public Facts Facts(DossierEvent first, Integrity flags)
        {
            Flag(received is null, Integrity.NoReceipt);
            Flag(received is not null && _ended is not null && _ended.Time < received.Time, Integrity.EndedBeforeStart);
            Flag(_lastChange is not null, Integrity.DueDateMoved);
            Flag(_requests is { Count: > 1 }, Integrity.RepeatedSupplements);
            Flag(_supplied > (_requests?.Count ?? 0), Integrity.UnaskedSupplement);
            var promise = received?.Due ?? _firstChange?.Due;
            return new Facts
            {
                First = first.Time,
                Unit = (received ?? first).Unit,
                Received = received?.Time,
                FirstPromise = promise,
                Due = _lastChange?.Due ?? promise,
                Ended = _ended is null ? null : Instant.Max(_ended.Time, received?.Time ?? _ended.Time),
                EndStated = _ended?.Time,
                How = _ended?.How,
                SupplementsRequested = _requests ?? (IReadOnlyList<Instant>)[],
                Waited = _waited,
                Particulars = received?.Particulars ?? Particulars.Unknown,
                Rating = _rating is null ? null : (_rating.Time, _rating.Level),
                Flags = _flags | flags,
            };
        }

        private void Flag(bool holds, Integrity flag) => _flags |= holds ? flag : Integrity.None;

        private void FlagAfterEnd(DossierEvent happened) => Flag(_ended is not null && happened.Time > _ended.Time, Integrity.EventAfterEnd);

        private void EndWaiting(DossierEvent happened)
        {
            if (_waitingSince is { } since)
            {
                _waited += happened.Time - since;
                _waitingSince = null;
            }
        }
    }
}
