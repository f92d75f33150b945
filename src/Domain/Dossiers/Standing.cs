using static ParLive.Domain.Dossiers.DossierEvent;

namespace ParLive.Domain.Dossiers;

/// <summary>The events of a dossier that stand: what was taken back is gone, what was corrected reads as corrected, in order.</summary>
internal readonly struct Standing
{
    private Standing(DossierEvent[] events, bool datesAmended) => (Events, DatesAmended) = (events, datesAmended);

    public DossierEvent[] Events { get; }

    public bool DatesAmended { get; }

    public static Standing Of(IEnumerable<DossierEvent> events)
    {
        var sorted = Sorted(events as DossierEvent[] ?? [.. events]);
        // Most dossiers are never corrected; they shall not pay for those that are.
        if (!Array.Exists(sorted, happened => happened is Voided or Amended))
        {
            return new Standing(sorted, datesAmended: false);
        }

        var voided = Takings.In(sorted);
        var amendments = sorted.OfType<Amended>().Where(amended => !voided.Contains(amended.Id)).ToLookup(amended => amended.Target);
        var datesAmended = false;
        var standing = new List<DossierEvent>();
        foreach (var said in sorted.Where(said => said is not (Voided or Amended) && !voided.Contains(said.Id)))
        {
            var holds = said;
            foreach (var amended in amendments[said.Id].Where(amended => amended.Source == said.Source))
            {
                holds = amended.Change.Of(holds);
                datesAmended |= said is Received or Ended && (amended.Change.Time is not null || amended.Change.Due is not null);
            }

            standing.Add(holds);
        }

        standing.Sort(InLifeCycle);
        return new Standing([.. standing], datesAmended);
    }

    // A ledger keeps its events sorted, so there is mostly nothing to do; what belongs to the caller is never moved about.
    private static DossierEvent[] Sorted(DossierEvent[] events)
    {
        for (var place = 1; place < events.Length; place++)
        {
            if (InLifeCycle(events[place - 1], events[place]) > 0)
            {
                var sorted = events.AsSpan().ToArray();
                Array.Sort(sorted, InLifeCycle);
                return sorted;
            }
        }

        return events;
    }
}
