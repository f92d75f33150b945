using NodaTime;
using ParLive.Domain.Dossiers;
using ParLive.Domain.Events;
using ParLive.Domain.Time;
using ParLive.Domain.WorkingTime;
using static ParLive.Domain.Dossiers.DossierEvent;

namespace ParLive.Simulation.Provinces;

/// <summary>The life of a dossier while habits and cheats change it.</summary>
internal sealed class Course
{
    private readonly List<DossierEvent> _beside = [];
    private readonly Received _received;
    private readonly Ended _ended;
    private readonly Rated? _rated;

    public Course(SimulatedDossier dossier, WorkingCalendar calendar)
    {
        Calendar = calendar;
        _received = dossier.Events.OfType<Received>().Single();
        _ended = dossier.Events.OfType<Ended>().Single();
        _rated = dossier.Events.OfType<Rated>().SingleOrDefault();
        _beside.AddRange(dossier.Events.Where(happened => happened is not (DossierEvent.Received or DossierEvent.Ended or DossierEvent.Rated)));
        (Due, End, IsRated) = (_received.Due!.Value.Day, _ended.Time, _rated is not null);
    }

    public WorkingCalendar Calendar { get; }

    public Instant Received => _received.Time;

    public string Field => _received.Particulars.Field!;

    /// <summary>The due date that holds now.</summary>
    public LocalDate Due { get; private set; }

    /// <summary>When the work was done; where <see cref="End"/> says otherwise, it is not true.</summary>
    public Instant End { get; set; }

    public Ending How { get; set; } = Ending.Resolved;

    /// <summary>When the end was written down; null if the source does not say.</summary>
    public Instant? Recorded { get; set; }

    public bool IsRated { get; set; }

    public LocalDate EndDay => OfficeZone.Vietnam.DateOf(End);

    public bool IsLate => EndDay > Due;

    public Instant ClosingOfDue => Calendar.ClosingOf(Calendar.WorkingDayFrom(Due))!.Value;

    public void Stop(Instant from, Instant until, bool fee = false)
    {
        _beside.Add(fee ? new FeeRequested(Next(), _ended.Source, _ended.Unit, from) : new SupplementRequested(Next(), _ended.Source, _ended.Unit, from));
        _beside.Add(fee ? new FeePaid(Next(), _ended.Source, _ended.Unit, until, Online: false) : new SupplementSupplied(Next(), _ended.Source, _ended.Unit, until));
    }

    public void Move(Instant at, LocalDate due, DueCause cause)
    {
        _beside.Add(new DueDateChanged(Next(), _ended.Source, _ended.Unit, at, DueDate.On(due), cause, null));
        Due = due;
    }

    public void WorkOn(Instant at, string step) => _beside.Add(new Forwarded(Next(), _ended.Source, _ended.Unit, at, null, step));

    public void EndAgain(Instant at) => _beside.Add(new Ended(Next(), _ended.Source, _ended.Unit, at, Ending.Resolved, null));

    public void ReceiveAgain(Instant at, LocalDate due)
    {
        _beside.Add(new Received(Next(), _ended.Source, _ended.Unit, at, DueDate.On(due), _received.Particulars));
    }

    /// <summary>The working time that passes between two moments moves what was to happen after the first.</summary>
    public void Delay(Instant from, Instant until)
    {
        for (var place = 0; place < _beside.Count; place++)
        {
            _beside[place] = _beside[place] is Forwarded forwarded ? forwarded with { Time = Later(forwarded.Time, from, until) } : _beside[place];
        }

        End = Later(End, from, until);
    }

    /// <summary>Ends at another moment than in truth, and leaves no trace of work after it.</summary>
    public void PretendEnd(Instant end)
    {
        for (var place = 0; place < _beside.Count; place++)
        {
            _beside[place] = _beside[place] with { Time = Instant.Min(_beside[place].Time, end) };
        }

        End = end;
    }

    public IReadOnlyList<DossierEvent> Events()
    {
        var events = new List<DossierEvent> { _received };
        events.AddRange(_beside);
        events.Add(_ended with { Time = End, How = How, Recorded = Recorded });
        if (IsRated && _rated is not null && How == Ending.Resolved)
        {
            events.Add(_rated with { Time = End + Duration.FromHours(1) });
        }

        events.Sort(UnitEvent.InOrder);
        return events;
    }

    private Instant Later(Instant moment, Instant from, Instant until) =>
        moment <= from ? moment : Calendar.Add(until, Calendar.Measure(from, moment));

    private EventId Next() => EventId.Of(_ended.Source, FormattableString.Invariant($"{_received.Id}/{_beside.Count}"));
}
