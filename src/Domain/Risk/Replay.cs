using System.Runtime.InteropServices;
using NodaTime;
using ParLive.Domain.Books;
using ParLive.Domain.Time;

namespace ParLive.Domain.Risk;

/// <summary>What became of the forecasts as they would have been made at the beginning of past weeks: counts, so units add up to a province.</summary>
/// <remarks>
/// Forecast is every dossier that was in term with its clock running; counted are those whose due date has passed by now, on time or
/// late. Those whose due date lies ahead are left out although some of them have ended: who ended early would be known and who will be late
/// not yet. Not safe for use from several threads while something is added.
/// </remarks>
public sealed class Replay
{
    private readonly Dictionary<ReplayCell, (long Count, long Late)> _cells = [];

    /// <summary>How many forecasts there were of each kind, and how many of their dossiers fell overdue.</summary>
    public IReadOnlyDictionary<ReplayCell, (long Count, long Late)> Cells => _cells;

    /// <summary>Replays a unit.</summary>
    /// <param name="ledger">Its matters.</param>
    /// <param name="weeks">The beginnings of past weeks, in order.</param>
    /// <param name="priors">What all units together knew at each of them; how it puts forecasts right is left out of account.</param>
    /// <param name="now">The moment up to which it is known what became of the dossiers.</param>
    public static Replay Of(Ledger ledger, IReadOnlyList<Instant> weeks, IReadOnlyList<Prior> priors, Instant now)
    {
        var (replay, over) = (new Replay(), new Durations());
        var past = PastWeek.Of(ledger, weeks);
        for (var place = 0; place < past.Length; place++)
        {
            past[place].AddTo(over);
            var hazards = priors[place].Hazards;
            replay.Take(ledger, (past[place], weeks[place]), (hazards, hazards.PaceOf(over, past[place].Now())), now);
        }

        return replay;
    }

    /// <summary>Both together.</summary>
    public static Replay operator +(Replay left, Replay right)
    {
        var both = new Replay();
        both.Add(left);
        both.Add(right);
        return both;
    }

    /// <summary>Adds another.</summary>
    public void Add(Replay other)
    {
        foreach (var (cell, counts) in other._cells)
        {
            Add(cell, counts.Count, counts.Late);
        }
    }

    /// <summary>Adds forecasts.</summary>
    internal void Add(ReplayCell cell, long count, long late)
    {
        ref var counts = ref CollectionsMarshal.GetValueRefOrAddDefault(_cells, cell, out _);
        counts = (counts.Count + count, counts.Late + late);
    }

    private void Take(Ledger ledger, (PastWeek Past, Instant Start) week, (Hazards Hazards, double Pace) known, Instant now)
    {
        var (today, start) = (ledger.Zone.DateOf(now), ledger.Zone.DateOf(week.Start));
        var ahead = new DaysAhead(ledger.Calendar, start);
        var chances = new Dictionary<string, LateChances>(StringComparer.Ordinal);
        foreach (var (number, facts, course) in week.Past.Open)
        {
            var days = ahead.Until(facts.Due!.Value.DayIn(ledger.Zone));
            if (days == DaysAhead.Most || ahead.EndOf(days) > OfficeZone.DayOf(today) || WasLate(ledger, number, now) is not { } late)
            {
                continue;
            }

            var stay = course.Stays[^1];
            var procedure = stay.Stratum.Procedure!;
            var some = chances.TryGetValue(procedure, out var made) ? made : chances[procedure] = known.Hazards.LateOf(procedure, known.Pace);
            Add(new ReplayCell(OfficeZone.DayOf(start), days, ReplayCell.RungOf(some.At(stay.Stratum, stay.Until))), 1, late ? 1 : 0);
        }
    }

    // By the due date that holds now: who was given more time in time was not late. Null while that is open.
    private static bool? WasLate(Ledger ledger, string number, Instant now) =>
        Course.Of(ledger.FactsAsOf(number, now), ledger.Calendar, now) is { IsOver: true } course ? course.End == CourseEnd.Late : null;
}
