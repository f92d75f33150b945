using static ParLive.Domain.Dossiers.DossierEvent;

namespace ParLive.Domain.Dossiers;

/// <summary>The events of a dossier that stand: what was taken back is gone, what was corrected reads as corrected, in order.</summary>
internal sealed class Standing
{
    private Standing(List<DossierEvent> events, bool datesAmended) => (Events, DatesAmended) = (events, datesAmended);

    public IReadOnlyList<DossierEvent> Events { get; }

    public bool DatesAmended { get; }

    public static Standing Of(IEnumerable<DossierEvent> events)
    {
        var sorted = events.ToList();
        sorted.Sort(InLifeCycle);
        // Most dossiers are never corrected; they shall not pay for those that are.
        if (!sorted.Exists(happened => happened is Voided or Amended))
        {
            return new Standing(sorted, datesAmended: false);
        }

        var voided = VoidedIn(sorted);
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
        return new Standing(standing, datesAmended);
    }

    // Read from the latest back, so that taking back a taking-back lets the first event stand again.
    private static HashSet<EventId> VoidedIn(List<DossierEvent> sorted)
    {
        var voided = new HashSet<EventId>();
        var bySource = sorted.ToDictionary(said => said.Id, said => said.Source);
        for (var place = sorted.Count - 1; place >= 0; place--)
        {
            if (sorted[place] is Voided taking && !voided.Contains(taking.Id)
                && bySource.TryGetValue(taking.Target, out var source) && source == taking.Source)
            {
                voided.Add(taking.Target);
            }
        }

        return voided;
    }
}
