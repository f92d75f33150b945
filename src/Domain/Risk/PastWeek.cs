using NodaTime;
using ParLive.Domain.Books;
using ParLive.Domain.Dossiers;
using ParLive.Domain.Events;
using ParLive.Domain.Time;
using static ParLive.Domain.Dossiers.DossierEvent;

namespace ParLive.Domain.Risk;

/// <summary>The dossiers of a unit at a moment of the past, by what was known then.</summary>
/// <remarks>What is over and can hardly be said otherwise is told once, at the first moment that knows it; so many moments cost little more than one.</remarks>
internal sealed class PastWeek
{
    private readonly List<Course> _over = [];
    private readonly List<Course> _courses = [];
    private int _overdue;
    private int _waiting;
    private int _withoutDueDate;
    private readonly List<(string Number, Facts Facts, Course Course)> _open = [];

    /// <summary>Those that were open, in term, and whose clocks ran.</summary>
    public IReadOnlyList<(string Number, Facts Facts, Course Course)> Open => _open;

    /// <summary>The open ones that were not forecast.</summary>
    /// <remarks>Complete where one moment was asked for; otherwise without those that were told at an earlier one.</remarks>
    public RiskSums Others => new() { Overdue = _overdue, Waiting = _waiting, WithoutDueDate = _withoutDueDate };

    public static PastWeek[] Of(Ledger ledger, IReadOnlyList<Instant> moments)
    {
        var weeks = moments.Select(_ => new PastWeek()).ToArray();
        foreach (var number in ledger.Dossiers)
        {
            var events = ledger.EventsOf(number);
            var isPlain = events.All(IsPlain);
            for (var place = 0; place < weeks.Length; place++)
            {
                if (events.Count == 0 || events[0].Time > moments[place])
                {
                    continue;
                }

                if (weeks[place].Take((number, events), ledger, moments[place], isPlain))
                {
                    break;
                }
            }
        }

        return weeks;
    }

    /// <summary>Adds what is told once, to sums that go on from moment to moment.</summary>
    public void AddTo(Durations over) => _over.ForEach(over.Add);

    /// <summary>What is not told once: it holds at this moment alone.</summary>
    public Durations Now()
    {
        var now = new Durations();
        AddNowTo(now);
        return now;
    }

    /// <summary>Adds what is not told once.</summary>
    public void AddNowTo(Durations now) => _courses.ForEach(now.Add);

    // Whether it need not be looked at again.
    private bool Take((string Number, IReadOnlyList<UnitEvent> Events) dossier, Ledger ledger, Instant moment, bool isPlain)
    {
        var facts = ledger.FactsAsOf(dossier.Events, moment);
        var course = Course.Of(facts, ledger.Calendar, moment);
        var isLast = course is { IsOver: true } && isPlain;
        if (course is not null)
        {
            (isLast ? _over : _courses).Add(course);
        }

        if (course is { IsOver: false } && facts.StoppedSince is null)
        {
            _open.Add((dossier.Number, facts, course));
        }
        else if (facts.IsOpen)
        {
            CountOther(facts, ledger.Zone, moment);
        }

        return isLast;
    }

    private void CountOther(Facts facts, OfficeZone zone, Instant moment)
    {
        var isOverdue = facts.Due is { } due && zone.DateOf(moment) > due.DayIn(zone);
        _overdue += isOverdue ? 1 : 0;
        _waiting += !isOverdue && facts.StoppedSince is not null ? 1 : 0;
        _withoutDueDate += !isOverdue && facts.StoppedSince is null ? 1 : 0;
    }

    // What cannot change how a dossier that is over came to its end.
    private static bool IsPlain(UnitEvent happened) => happened is
        Submitted or Received or Forwarded or Ended or ResultSigned or Digitised or DataReused or HandedOver or Rated or ApologyIssued or Ruled;
}
