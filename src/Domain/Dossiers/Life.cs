using NodaTime;
using ParLive.Domain.Events;
using ParLive.Domain.Time;
using static ParLive.Domain.Dossiers.DossierEvent;

namespace ParLive.Domain.Dossiers;

/// <summary>What is known of a dossier after some of its events, read in order.</summary>
internal struct Life(Received? received, ComputedPromise? computed, OfficeZone zone)
{
    /// <summary>An act that is written down later than this was recorded long after.</summary>
    private static readonly Duration LongAfter = Duration.FromDays(3);

    /// <summary>A clock that stands longer than this stands unusually long.</summary>
    private static readonly Duration LongStop = Duration.FromDays(30);

    private Submitted? _submitted;
    private Ended? _ended;
    private DueDateChanged? _firstChange;
    private DueDateChanged? _lastChange;
    private Rated? _rating;
    private Stops _stops;
    private Marks _marks;
    private List<Instant>? _requests;
    private List<Step>? _steps;
    private string? _official;
    private bool _inHand;
    private int _supplied;
    private Integrity _flags;

    public void Take(UnitEvent happened)
    {
        Flag(happened.Recorded is { } recorded && recorded - happened.Time > LongAfter, Integrity.RecordedLate);
        var isWork = IsWork(happened);
        Flag(isWork && _ended is not null && happened.Time > _ended.Time, Integrity.EventAfterEnd);
        Flag(isWork && received is null, Integrity.NoReceipt);
        _inHand |= isWork && received is not null;
        switch (happened)
        {
            case Submitted submitted:
                _submitted ??= submitted;
                break;
            case Received again:
                Flag(!ReferenceEquals(again, received), Integrity.ReceivedAgain);
                _official = ReferenceEquals(again, received) ? again.Official : _official;
                break;
            case Forwarded forwarded:
                Move(forwarded);
                break;
            case SupplementRequested:
                (_requests ??= []).Add(happened.Time);
                break;
            case SupplementSupplied:
                _supplied++;
                break;
            case DueDateChanged change:
                Change(change);
                break;
            case Ended ended:
                Flag(_ended is not null, Integrity.EndedAgain);
                _ended ??= ended;
                break;
            case Rated rated:
                _rating = rated;
                break;
            default:
                break;
        }

        _stops.Take(happened);
        _marks.Take(happened);
    }

    public Facts Facts(Standing standing)
    {
        var first = standing.Events[0];
        var basis = _lastChange is null ? computed?.Now : null;
        var promise = received?.Due ?? computed?.First ?? _firstChange?.Due;
        var due = _lastChange?.Due ?? (basis is null ? promise : basis.Due);
        // Taken back, refused or handed in is all that may happen to a dossier before anybody received it.
        Flag(received is null && _ended is not null && !EndsUnreceived(_ended.How), Integrity.NoReceipt);
        Flag(received is not null && _ended is not null && _ended.Time < received.Time, Integrity.EndedBeforeStart);
        Flag(_requests is { Count: > 1 }, Integrity.RepeatedSupplements);
        Flag(_supplied > (_requests?.Count ?? 0), Integrity.UnaskedSupplement);
        Flag(standing.DatesAmended, Integrity.DatesAmended);
        Flag(due is { } late && IsSetBack(standing.EndFirstStated, late), Integrity.EndSetBackToDueDate);
        Flag(_stops.Total > LongStop, Integrity.ClockStoppedLong);
        return new Facts
        {
            First = first.Time,
            Unit = (received ?? first).Unit,
            Submitted = _submitted?.Time,
            Received = received?.Time,
            FirstPromise = promise,
            Due = due,
            DueBasis = basis,
            Ended = _ended is null ? null : Instant.Max(_ended.Time, received?.Time ?? _ended.Time),
            EndStated = _ended?.Time,
            How = _ended?.How,
            HasReason = !string.IsNullOrWhiteSpace(_ended?.Reason),
            SupplementsRequested = _requests ?? (IReadOnlyList<Instant>)[],
            Stops = _stops.Spells,
            StoppedSince = _stops.Since,
            StoppedFor = _stops.Causes,
            InHand = _inHand,
            Waited = _stops.Total,
            Steps = _steps ?? (IReadOnlyList<Step>)[],
            Official = _official,
            Marks = _marks,
            Particulars = received?.Particulars ?? _submitted?.Particulars ?? Particulars.Unknown,
            Rating = _rating is null ? null : (_rating.Time, _rating.Level),
            Flags = _flags,
        };
    }

    private static bool IsWork(UnitEvent happened) => happened is
        Forwarded or SupplementRequested or SupplementSupplied or FeeRequested or FeePaid or Paused or Resumed or TakenUp or DueDateChanged or ResultSigned;

    private static bool EndsUnreceived(Ending how) => how is Ending.Refused or Ending.Withdrawn;

    private void Move(Forwarded forwarded)
    {
        (_steps ??= []).Add(new Step(forwarded.Time, forwarded.To, forwarded.Step));
        // Where it went and nobody is named, nobody has it by name: the one before gave it away.
        _official = forwarded.Official;
    }

    private void Change(DueDateChanged change)
    {
        var promised = _lastChange?.Due ?? received?.Due ?? computed?.AsOf(change.Time).Due;
        if (change.Cause != DueCause.Calendar)
        {
            Flag(holds: true, change.Cause == DueCause.Extension ? Integrity.Extended : Integrity.DueDateMoved);
            Flag(promised is { } due && due.IsPast(change.Time, zone), Integrity.DueDateMovedAfterExpiry);
        }

        _firstChange ??= change;
        _lastChange = change;
    }

    private readonly bool IsSetBack(Instant? firstStated, DueDate due) =>
        firstStated is { } stated && _ended is not null && due.IsPast(stated, zone) && zone.DateOf(_ended.Time) == due.DayIn(zone);

    private void Flag(bool holds, Integrity flag) => _flags |= holds ? flag : Integrity.None;
}
