using ParLive.Domain.CountedHistory;
using ParLive.Domain.Dossiers;
using ParLive.Domain.Events;
using ParLive.Domain.Feedback;
using ParLive.Domain.Inspections;
using ParLive.Domain.Plans;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;
using ParLive.Domain.WorkingTime;

namespace ParLive.Domain.Books;

/// <summary>What a matter that is no dossier adds to the numbers of its unit, and where the home of any matter is: pure functions of its events.</summary>
internal static class MatterContribution
{
    /// <summary>Adds the entries of a matter to a list that is used again and again.</summary>
    public static void AddTo(List<Entry> entries, string name, UnitEvent[] events, WorkingCalendar calendar)
    {
        switch (Matter.KindOf(name))
        {
            case MatterKind.Count:
                CountedContribution.AddTo(entries, CountedSeries.Of(events), calendar.Zone);
                break;
            case MatterKind.Task:
                TaskContribution.AddTo(entries, TaskFold.Of(events, calendar.Zone), calendar);
                break;
            case MatterKind.Inspection:
                InspectionContribution.AddTo(entries, InspectionFold.Of(events), calendar.Zone);
                break;
            case MatterKind.Feedback:
                FeedbackContribution.AddTo(entries, FeedbackFold.Of(events, calendar.Zone), calendar.Zone);
                break;
            default:
                break;
        }
    }

    /// <summary>The key of the unit where a matter has its home.</summary>
    public static string HomeOf(string name, IReadOnlyList<UnitEvent> events, OfficeZone zone) =>
        Matter.KindOf(name) switch
        {
            MatterKind.Dossier => Fold.Of(events, zone).Unit,
            MatterKind.Task => TaskFold.Of(events, zone).Unit,
            MatterKind.Inspection => InspectionFold.Of(events).Unit,
            MatterKind.Feedback => FeedbackFold.Of(events, zone).Unit,
            _ => Takings.Standing<UnitEvent>(events).FirstOrDefault()?.Unit,
        }
        ?? events[0].Unit;
}
