using ParLive.Domain.Dossiers;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;
using static ParLive.Domain.Measures.AllMeasures;

namespace ParLive.Domain.Hotspots;

/// <summary>How a dossier judges its unit and its field: broken at the midnight after its due date, or kept, told at the same midnight.</summary>
public static class Judgements
{
    /// <summary>Of what a dossier contributes its load, its broken promise as it is, and its kept one at the midnight after its due date.</summary>
    /// <remarks>A dossier without a due date promised nothing and judges nobody.</remarks>
    /// <param name="facts">What its events come to.</param>
    /// <param name="counted">What of it counts for the unit.</param>
    /// <param name="zone">Where days begin.</param>
    public static IEnumerable<Entry> Of(Facts facts, IEnumerable<Entry> counted, OfficeZone zone)
    {
        var lapse = facts.Due is { } due ? Tick.StartOf(OfficeZone.DayOf(due.DayIn(zone)) + 1) : (Tick?)null;
        foreach (var entry in counted)
        {
            if (entry.Measure == Open || entry.Measure == OpenOverdue || entry.Measure == BecameOverdue)
            {
                yield return entry;
            }
            else if (lapse is { } midnight && (entry.Measure == ResolvedEarly || entry.Measure == ResolvedOnDueDate))
            {
                yield return new Entry(midnight, ResolvedOnDueDate, entry.Amount);
            }
        }
    }
}
