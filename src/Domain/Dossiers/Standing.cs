using NodaTime;
using ParLive.Domain.Events;
using static ParLive.Domain.Dossiers.DossierEvent;

namespace ParLive.Domain.Dossiers;

/// <summary>The events of a dossier that stand: what was taken back is gone, what was corrected reads as corrected, in order.</summary>
internal readonly struct Standing
{
    private Standing(UnitEvent[] events, DossierEvent[] rulings) => (Events, Rulings) = (events, rulings);

    /// <summary>What its sources said.</summary>
    public UnitEvent[] Events { get; }

    /// <summary>The receipt that counts: the first; null if nobody said that it came in.</summary>
    public Received? Received => Array.Find(Events, happened => happened is DossierEvent.Received) as Received;

    /// <summary>What the house added of a due date that it computes.</summary>
    public DossierEvent[] Rulings { get; }

    /// <summary>Whether a date of the receipt or of the end was corrected.</summary>
    public bool DatesAmended { get; private init; }

    /// <summary>When it ended as its source first said, where that was corrected; otherwise null.</summary>
    public Instant? EndFirstStated { get; private init; }

    public static Standing Of(IEnumerable<UnitEvent> events)
    {
        var (sorted, rulings) = Parted(Sorted(events as UnitEvent[] ?? [.. events]));
        // Most dossiers are never corrected; they shall not pay for those that are.
        if (!Array.Exists(sorted, happened => happened is Voided or Amended))
        {
            return new Standing(sorted, rulings);
        }

        var voided = Takings.In(sorted);
        var amendments = sorted.OfType<Amended>().Where(amended => !voided.Contains(amended.Id)).ToLookup(amended => amended.Target);
        var datesAmended = false;
        Instant? endFirstStated = null;
        var standing = new List<UnitEvent>();
        foreach (var said in sorted.Where(said => said is not (Voided or Amended) && !voided.Contains(said.Id)))
        {
            var holds = said;
            foreach (var amended in amendments[said.Id].Where(amended => amended.Source == said.Source))
            {
                holds = amended.Change.Of(holds);
                endFirstStated ??= said is Ended && amended.Change.Time is not null ? said.Time : null;
                datesAmended |= said is DossierEvent.Received or Ended && (amended.Change.Time is not null || amended.Change.Due is not null);
            }

            standing.Add(holds);
        }

        standing.Sort(UnitEvent.InOrder);
        return new Standing([.. standing], rulings) { DatesAmended = datesAmended, EndFirstStated = endFirstStated };
    }

    // Few dossiers are ruled by the house, and those keep their order on either side.
    private static (UnitEvent[] Said, DossierEvent[] Rulings) Parted(UnitEvent[] sorted) => Array.Exists(sorted, IsRuling)
        ? ([.. sorted.Where(happened => !IsRuling(happened))], [.. sorted.Where(IsRuling).Cast<DossierEvent>()])
        : (sorted, []);

    internal static bool IsRuling(UnitEvent happened) => happened is Ruled or DueDateChanged { Calendar: not null };

    // A ledger keeps its events sorted, so there is mostly nothing to do; what belongs to the caller is never moved about.
    private static UnitEvent[] Sorted(UnitEvent[] events)
    {
        for (var place = 1; place < events.Length; place++)
        {
            if (UnitEvent.InOrder(events[place - 1], events[place]) > 0)
            {
                var sorted = events.AsSpan().ToArray();
                Array.Sort(sorted, UnitEvent.InOrder);
                return sorted;
            }
        }

        return events;
    }
}
