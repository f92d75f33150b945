using ParLive.Domain.Events;
using static ParLive.Domain.Measures.MeasureKind;

namespace ParLive.Domain.Measures;

/// <summary>The table of measures: whoever adds one adds a line here and its contribution, nothing else.</summary>
public static class AllMeasures
{
    private static readonly List<(string Name, MeasureKind Kind, MatterKind Matter)> Lines = [];

    /// <summary>Dossiers received.</summary>
    public static readonly Measure Received = Line("received", Flow);

    /// <summary>Dossiers resolved before their due date, by local date.</summary>
    public static readonly Measure ResolvedEarly = Line("resolvedEarly", Flow);

    /// <summary>Dossiers resolved on their due date, by local date, or without one.</summary>
    public static readonly Measure ResolvedOnDueDate = Line("resolvedOnDueDate", Flow);

    /// <summary>Dossiers resolved after their due date, by local date.</summary>
    public static readonly Measure ResolvedLate = Line("resolvedLate", Flow);

    /// <summary>Dossiers resolved no later than the due moment, or without one.</summary>
    public static readonly Measure ResolvedByInstantOnTime = Line("resolvedByInstantOnTime", Flow);

    /// <summary>Dossiers resolved later than the due moment.</summary>
    public static readonly Measure ResolvedByInstantLate = Line("resolvedByInstantLate", Flow);

    /// <summary>Dossiers received and not ended.</summary>
    public static readonly Measure Open = Line("open", Level);

    /// <summary>Open dossiers past their due date, by local date.</summary>
    public static readonly Measure OpenOverdue = Line("openOverdue", Level);

    /// <summary>Open dossiers past their due moment.</summary>
    public static readonly Measure OpenOverdueByInstant = Line("openOverdueByInstant", Level);

    /// <summary>Open dossiers not overdue whose due date is today or within the next three working days.</summary>
    public static readonly Measure OpenDueIn3Days = Line("openDueIn3Days", Level);

    /// <summary>Dossiers received and sent back without a result, or refused after their receipt.</summary>
    public static readonly Measure Rejected = Line("rejected", Flow);

    /// <summary>Dossiers received and taken back by who handed them in.</summary>
    public static readonly Measure Withdrawn = Line("withdrawn", Flow);

    /// <summary>Dossiers received online, in full or in part.</summary>
    public static readonly Measure Online = Line("online", Flow);

    /// <summary>Dossiers that ended and fit no other bucket, because their receipt is not known.</summary>
    public static readonly Measure Unclassified = Line("unclassified", Flow);

    /// <summary>Dossiers with at least one integrity flag.</summary>
    public static readonly Measure Flagged = Line("flagged", Flow);

    /// <summary>Requests for a supplement.</summary>
    public static readonly Measure SupplementsRequested = Line("supplementsRequested", Flow);

    /// <summary>Dossiers whose citizen was very satisfied.</summary>
    public static readonly Measure RatedVerySatisfied = Line("ratedVerySatisfied", Flow);

    /// <summary>Dossiers whose citizen was satisfied.</summary>
    public static readonly Measure RatedSatisfied = Line("ratedSatisfied", Flow);

    /// <summary>Dossiers whose citizen was not satisfied.</summary>
    public static readonly Measure RatedUnsatisfied = Line("ratedUnsatisfied", Flow);

    /// <summary>Dossiers handed in.</summary>
    public static readonly Measure Submitted = Line("submitted", Flow);

    /// <summary>Dossiers handed in that nobody has received or refused yet.</summary>
    public static readonly Measure AwaitingReceipt = Line("awaitingReceipt", Level);

    /// <summary>Dossiers handed in and not taken in (từ chối tiếp nhận); they never count as received.</summary>
    public static readonly Measure RefusedAtIntake = Line("refusedAtIntake", Flow);

    /// <summary>Dossiers taken back by who handed them in, before anybody received them.</summary>
    public static readonly Measure WithdrawnBeforeReceipt = Line("withdrawnBeforeReceipt", Flow);

    /// <summary>Dossiers given up by the unit (dừng xử lý).</summary>
    public static readonly Measure Stopped = Line("stopped", Flow);

    /// <summary>Dossiers sent back without a result, with a reason given.</summary>
    public static readonly Measure RejectedWithReason = Line("rejectedWithReason", Flow);

    /// <summary>Dossiers resolved on the local day on which they came in.</summary>
    public static readonly Measure ResolvedSameDay = Line("resolvedSameDay", Flow);

    /// <summary>Dossiers received online in full (toàn trình).</summary>
    public static readonly Measure OnlineFull = Line("onlineFull", Flow);

    /// <summary>Dossiers received online in part (một phần).</summary>
    public static readonly Measure OnlinePart = Line("onlinePart", Flow);

    /// <summary>Dossiers for which a second supplement was requested.</summary>
    public static readonly Measure SupplementsRepeated = Line("supplementsRepeated", Flow);

    /// <summary>Open dossiers whose clock stands.</summary>
    public static readonly Measure OpenStopped = Line("openStopped", Level);

    /// <summary>Open dossiers not overdue that fall due within 24 hours; a whole day falls due at its midnight.</summary>
    public static readonly Measure OpenDueIn24Hours = Line("openDueIn24Hours", Level);

    /// <summary>Open dossiers past their due date, by local date, for which nobody has apologised.</summary>
    public static readonly Measure OpenOverdueWithoutApology = Line("openOverdueWithoutApology", Level);

    /// <summary>Apologies in writing.</summary>
    public static readonly Measure Apologies = Line("apologies", Flow);

    /// <summary>Dossiers resolved late, by local date, for which the unit had apologised by their end.</summary>
    public static readonly Measure ResolvedLateWithApology = Line("resolvedLateWithApology", Flow);

    /// <summary>Results that the citizen has.</summary>
    public static readonly Measure HandedOver = Line("handedOver", Flow);

    /// <summary>Dossiers resolved whose result the citizen does not have yet.</summary>
    public static readonly Measure AwaitingHandOver = Line("awaitingHandOver", Level);

    /// <summary>Dossiers for which the citizen was asked to pay.</summary>
    public static readonly Measure FeesRequested = Line("feesRequested", Flow);

    /// <summary>Dossiers for which the citizen paid.</summary>
    public static readonly Measure FeesPaid = Line("feesPaid", Flow);

    /// <summary>Of them, paid online.</summary>
    public static readonly Measure FeesPaidOnline = Line("feesPaidOnline", Flow);

    /// <summary>Dossiers whose incoming papers were digitised.</summary>
    public static readonly Measure InputsDigitised = Line("inputsDigitised", Flow);
    /// <summary>Dossiers whose result was digitised.</summary>
    public static readonly Measure ResultsDigitised = Line("resultsDigitised", Flow);
    /// <summary>Dossiers for which data already held were used again.</summary>
    public static readonly Measure DataReused = Line("dataReused", Flow);
    /// <summary>Dossiers handed to another unit, once for each time (liên thông).</summary>
    public static readonly Measure HandOffs = Line("handOffs", Flow);
    /// <summary>Dossiers whose due date was changed by staff, at their receipt.</summary>
    public static readonly Measure FlaggedDueDateMoved = Line("flaggedDueDateMoved", Flow);
    /// <summary>Dossiers whose due date was changed after it had passed, at their receipt.</summary>
    public static readonly Measure FlaggedDueDateMovedAfterExpiry = Line("flaggedDueDateMovedAfterExpiry", Flow);
    /// <summary>Dossiers recorded long after the act, at their receipt.</summary>
    public static readonly Measure FlaggedRecordedLate = Line("flaggedRecordedLate", Flow);
    /// <summary>Periods of totals that came without dossiers (không có hồ sơ chi tiết), at their close.</summary>
    public static readonly Measure CountedPeriods = Line("countedPeriods", Flow);
    /// <summary>Dossiers received, of the totals that came without dossiers.</summary>
    public static readonly Measure CountedWithoutDossiers = Line("countedWithoutDossiers", Flow);
    /// <summary>Periods of totals left out because they overlap another of their series.</summary>
    public static readonly Measure CountedLeftOut = Line("countedLeftOut", Flow);

    private static readonly Measure[] ProcessingBins =
        [.. Enumerable.Range(0, ProcessingTime.Bins).Select(bin => Line($"processingBin{bin:D3}", Flow))];

    /// <summary>Tasks that a plan gives to the unit as the lead unit, and that were not cancelled.</summary>
    public static readonly Measure TasksSet = Line("tasksSet", Level, MatterKind.Task);
    /// <summary>Of them, in term, with nothing reported.</summary>
    public static readonly Measure TasksNotStarted = Line("tasksNotStarted", Level, MatterKind.Task);
    /// <summary>Of them, in term, with something reported.</summary>
    public static readonly Measure TasksInProgress = Line("tasksInProgress", Level, MatterKind.Task);
    /// <summary>Of them, done throughout a period that is not over (thường xuyên).</summary>
    public static readonly Measure TasksRecurring = Line("tasksRecurring", Level, MatterKind.Task);
    /// <summary>Of them, not done when their deadline had passed, by local date.</summary>
    public static readonly Measure TasksOverdue = Line("tasksOverdue", Level, MatterKind.Task);
    /// <summary>Of them, done no later than their deadline, by local date, or without one.</summary>
    public static readonly Measure TasksDoneOnTime = Line("tasksDoneOnTime", Level, MatterKind.Task);
    /// <summary>Of them, done after their deadline, by local date.</summary>
    public static readonly Measure TasksDoneLate = Line("tasksDoneLate", Level, MatterKind.Task);
    /// <summary>Of them, done: on time and late.</summary>
    public static readonly Measure TasksDone = Line("tasksDone", Level, MatterKind.Task);
    /// <summary>Of them, not done: not started, in progress, recurring and overdue.</summary>
    public static readonly Measure TasksOpen = Line("tasksOpen", Level, MatterKind.Task);
    /// <summary>Of them, those whose deadline has passed, done or not.</summary>
    public static readonly Measure TasksDue = Line("tasksDue", Level, MatterKind.Task);
    /// <summary>What should be done of them by now, in hundredths of a task (<see cref="Plans.ExpectedWork"/>).</summary>
    public static readonly Measure TasksExpected = Line("tasksExpected", Level, MatterKind.Task);
    /// <summary>The weight of all tasks set, in hundredths.</summary>
    public static readonly Measure TasksWeight = Line("tasksWeight", Level, MatterKind.Task);
    /// <summary>The weight of those done, in hundredths.</summary>
    public static readonly Measure TasksWeightDone = Line("tasksWeightDone", Level, MatterKind.Task);
    /// <summary>Tasks taken out of their plan.</summary>
    public static readonly Measure TasksCancelled = Line("tasksCancelled", Level, MatterKind.Task);
    /// <summary>Tasks of which something is told, but that nobody has assigned.</summary>
    public static readonly Measure TasksNotAssigned = Line("tasksNotAssigned", Level, MatterKind.Task);
    /// <summary>Deadlines of tasks moved, once for each time.</summary>
    public static readonly Measure TasksRescheduled = Line("tasksRescheduled", Flow, MatterKind.Task);
    /// <summary>Tasks with at least one integrity flag.</summary>
    public static readonly Measure TasksFlagged = Line("tasksFlagged", Level, MatterKind.Task);

    /// <summary>Planned inspections begun.</summary>
    public static readonly Measure InspectionsPlanned = Line("inspectionsPlanned", Flow, MatterKind.Inspection);
    /// <summary>Surprise inspections begun (kiểm tra đột xuất).</summary>
    public static readonly Measure InspectionsSurprise = Line("inspectionsSurprise", Flow, MatterKind.Inspection);
    /// <summary>Units inspected, once in each inspection.</summary>
    public static readonly Measure UnitsInspected = Line("unitsInspected", Flow, MatterKind.Inspection);
    /// <summary>Of them, by surprise.</summary>
    public static readonly Measure UnitsInspectedBySurprise = Line("unitsInspectedBySurprise", Flow, MatterKind.Inspection);
    /// <summary>Shortcomings found by inspections.</summary>
    public static readonly Measure Findings = Line("findings", Flow, MatterKind.Inspection);
    /// <summary>Of them, those remedied since.</summary>
    public static readonly Measure FindingsRemedied = Line("findingsRemedied", Flow, MatterKind.Inspection);
    /// <summary>Findings not remedied yet.</summary>
    public static readonly Measure FindingsOpen = Line("findingsOpen", Level, MatterKind.Inspection);

    /// <summary>Open dossiers taken over from other units on the day of a reorganisation, less those handed over to others.</summary>
    public static readonly Measure TakenOver = Line("takenOver", Flow);
    /// <summary>Feedback and petitions that came in (phản ánh, kiến nghị).</summary>
    public static readonly Measure FeedbackReceived = Line("feedbackReceived", Flow, MatterKind.Feedback);
    /// <summary>Of them, answered no later than promised, by local date, or without a promise.</summary>
    public static readonly Measure FeedbackAnsweredOnTime = Line("feedbackAnsweredOnTime", Flow, MatterKind.Feedback);
    /// <summary>Of them, answered later than promised, by local date.</summary>
    public static readonly Measure FeedbackAnsweredLate = Line("feedbackAnsweredLate", Flow, MatterKind.Feedback);
    /// <summary>Of them, ended without an answer.</summary>
    public static readonly Measure FeedbackDismissed = Line("feedbackDismissed", Flow, MatterKind.Feedback);
    /// <summary>Of them, not ended.</summary>
    public static readonly Measure FeedbackOpen = Line("feedbackOpen", Level, MatterKind.Feedback);
    /// <summary>Open feedback past its due date, by local date.</summary>
    public static readonly Measure FeedbackOverdue = Line("feedbackOverdue", Level, MatterKind.Feedback);
    /// <summary>Feedback with at least one integrity flag.</summary>
    public static readonly Measure FeedbackFlagged = Line("feedbackFlagged", Flow, MatterKind.Feedback);
    /// <summary>Dossiers that became overdue, by local date, though they may have ended since: each once, at the midnight after its due date.</summary>
    public static readonly Measure BecameOverdue = Line("becameOverdue", Flow);

    /// <summary>How many measures there are.</summary>
    public static int Count => Lines.Count;

    /// <summary>All of them but the bins of histograms, which nobody reads one by one.</summary>
    public static IEnumerable<Measure> Shown => All.Where(measure => !measure.IsBin);

    /// <summary>All of them, in the order of the table.</summary>
    public static IEnumerable<Measure> All => Enumerable.Range(0, Lines.Count).Select(number => new Measure((byte)number));

    /// <summary>The measure of this name, or null.</summary>
    public static Measure? Find(string name) =>
        Lines.FindIndex(line => line.Name == name) is >= 0 and var number ? new Measure((byte)number) : null;

    /// <summary>Dossiers resolved whose processing took as long as a bin of <see cref="ProcessingTime"/> says.</summary>
    public static Measure Processing(int bin) => ProcessingBins[bin];

    internal static bool IsBin(byte number) => number >= ProcessingBins[0].Number && number <= ProcessingBins[^1].Number;

    internal static string NameOf(byte number) => Lines[number].Name;

    internal static MeasureKind KindOf(byte number) => Lines[number].Kind;

    internal static MatterKind MatterOf(byte number) => Lines[number].Matter;

    private static Measure Line(string name, MeasureKind kind, MatterKind matter = MatterKind.Dossier)
    {
        Lines.Add((name, kind, matter));
        return new Measure((byte)(Lines.Count - 1));
    }
}
