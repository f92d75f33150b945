using System.Collections.Frozen;
using ParLive.Domain.Events;
using ParLive.Domain.Measures;

namespace ParLive.Grains.Contracts;

/// <summary>All kinds of events that may be told, and the members their data may have beside the unit.</summary>
/// <remarks>Whoever adds a kind adds a line here and its meaning in the admission; the intake, its description and its checks follow.</remarks>
public static class EventVocabulary
{
    /// <summary>What stands before matter and kind in a CloudEvent's type.</summary>
    public const string TypePrefix = "parlive.";

    /// <summary>The matter of dossiers; kinds of it are understood without a prefix too.</summary>
    public const string Dossier = "dossier";

    /// <summary>The matter of totals without dossiers.</summary>
    public const string Count = "count";

    /// <summary>The detail whose members are amounts by measure: each stands as a detail of its own, <c>measures.received</c>.</summary>
    public const string Measures = "measures";

    /// <summary>The matter of published indices; the subject of its events is the id of an index.</summary>
    public const string Index = "index";

    /// <summary>The matter of tasks of plans.</summary>
    public const string Task = "task";

    /// <summary>The matter of inspections.</summary>
    public const string Inspection = "inspection";

    /// <summary>The matter of feedback and petitions.</summary>
    public const string Feedback = "feedback";

    /// <summary>All matters of which events are kept.</summary>
    public static IReadOnlyList<string> Matters { get; } = [Dossier, Count, Index, Task, Inspection, Feedback];

    /// <summary>The measures that totals may be given for.</summary>
    public static IReadOnlyList<string> MeasureNames { get; } = [.. AllMeasures.Shown.Select(measure => measure.Name)];

    /// <summary>The measures behind which dossiers stand.</summary>
    public static IReadOnlySet<string> DossierMeasures { get; } = AllMeasures.Shown
        .Where(measure => measure.Matter == MatterKind.Dossier).Select(measure => measure.Name).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<EventKind> Kinds { get; } = [.. DossierKinds(), .. CountKinds(), .. TaskKinds(), .. InspectionKinds(), .. FeedbackKinds(), .. IndexKinds()];

    /// <summary>Members of the data that some kinds read, beside those that every dossier may have.</summary>
    public static IReadOnlyList<(string Name, string About)> Details { get; } =
    [
        ("recorded", "When the source wrote it down, with its offset; long after the act is flagged."),
        ("step", "The step of the procedure that begins (assigned, forwarded)."),
        ("official", "The office's own code of the official who has it from then on, never a name: up to 32 letters, digits, . - _ / (received, assigned, forwarded)."),
        ("to", "The code of the unit that has it from then on (forwarded); the last day of the period (counted)."),
        ("online", "true where the fee was paid online (fee-paid)."),
        ("service", "How far the procedure can be done online: full, part or none (submitted, received)."),
        ("receivingOffice", "The code of the unit whose desk took it in, if it is not the competent one (submitted, received)."),
        ("from", "The first day of the period (counted)."),
        ("status", "A code of the national system: 1 new, 2 received, 3 refused, 4 processing, 5 supplement, 6 fee, 7 withdrawn, 8 stopped, 9 resolved, 10 handed over (status)."),
        ("carriedOver", "How many dossiers were open when the period began (counted)."),
        (Measures, "Amounts by measure, {\"received\":120,\"resolvedLate\":3}: flows over the period, levels at its close (counted)."),
        ("supportOffice", "The code of the unit that helped the citizen to hand it in (submitted, received)."),
        .. IndexDetails(),
        ("plan", "The plan's number or name, such as 12/KH-UBND (task.assigned)."),
        ("planYear", "The year of the plan (task.assigned)."),
        ("authority", "Who issued the plan (task.assigned)."),
        ("code", "The task's code within the plan (task.assigned)."),
        ("area", "The field of reform: direction, institutions, procedures, organisation, civil-service, public-finance, digital-government, or any other text (task.assigned)."),
        ("content", "What is to be done (task.assigned)."),
        ("product", "What is to come out of it (task.assigned)."),
        ("coordinating", "The codes of the units that help the lead unit, with commas between them (task.assigned)."),
        ("quarter", "The quarter by whose end it is to be done, such as 2024-Q2; instead of due (task.assigned, task.rescheduled)."),
        ("recurring", "The year or quarter throughout which it is done, such as 2024; instead of due (task.assigned, task.rescheduled)."),
        ("quantity", "How many are to be done (task.assigned; task.progress may repeat it)."),
        ("quantityUnit", "What is counted (task.assigned)."),
        ("weight", "How much the task weighs, 0.01 to 100; 1 if it is not said (task.assigned)."),
        ("percent", "How much is done, 0 to 100 (task.progress)."),
        ("done", "How many are done, all told (task.progress)."),
        ("evidence", "By what that can be seen: a document, an address (task.progress, task.completed, inspection.remedied, feedback.answered)."),
        ("surprise", "true for a surprise inspection, false for a planned one (inspection.opened)."),
        ("decision", "The plan or decision by which it is made (inspection.opened)."),
        ("inspected", "The name of the unit that was visited (inspection.unit-inspected, inspection.remedied)."),
        ("inspectedKind", "What kind of unit that is, in the source's words (inspection.unit-inspected)."),
        ("inspectedUnit", "Its code, where it is a unit of the tree (inspection.unit-inspected)."),
        ("findings", "How many shortcomings were found (inspection.unit-inspected)."),
        ("remedied", "How many more are put right (inspection.remedied)."),
    ];

    private static readonly FrozenDictionary<string, EventKind> ByType = Kinds
        .Select(kind => (Name: kind.Type, Kind: kind))
        .Concat(Kinds.Where(kind => kind.Matter == Dossier).Select(kind => (kind.Name, Kind: kind)))
        .ToFrozenDictionary(pair => pair.Name, pair => pair.Kind, StringComparer.Ordinal);

    /// <summary>The kind that a type names; null if there is none.</summary>
    public static EventKind? Find(string type) => ByType.GetValueOrDefault(type);

    private static EventKind[] CountKinds() =>
    [
        new(Count, "counted", "Totals over a period, known without their dossiers (số liệu tổng hợp).", "from", "to"),
        new(Count, "voided", "Totals are taken back.", "target"),
    ];

    private static EventKind[] IndexKinds() =>
    [
        new(Index, "entered", "A figure was published (công bố chỉ số); a later one of the same source replaces it.", "period"),
        new(Index, "target-set", "A target was set (mục tiêu).", "period"),
        new(Index, "claimed", "Something was said of it in words.", "period", "claim"),
        new(Index, "voided", "An event is taken back.", "target"),
    ];

    private static (string Name, string About)[] IndexDetails() =>
    [
        ("period", "The year 2023, the month 2024-08, or a year and the name of a part of it (index)."),
        ("cohort", "Among whom the unit is ranked, where it is not the whole country (index)."),
        ("value", "Points or percent (index entered)."),
        ("maximum", "The most that can be had (index entered)."),
        ("rank", "The place, 1 for the best (index entered)."),
        ("cohortSize", "Among how many it is (index entered)."),
        ("mean", "The mean over the cohort (index entered)."),
        ("part", "The numerator, where the value is a share (index entered)."),
        ("whole", "The denominator, where the value is a share (index entered)."),
        ("band", "The rating in words (index entered)."),
        ("parts", "The ids of all parts that add up to it, with semicolons between them (index entered)."),
        ("publication", "Where it was published (index entered)."),
        ("previousValue", "The value before, as the source says (index entered)."),
        ("previousRank", "The rank before, as the source says (index entered)."),
        ("previousMean", "The mean before, as the source says (index entered)."),
        ("valueChange", "The change of the value, as the source says (index entered)."),
        ("rankChange", "Places gained, negative for lost, as the source says (index entered)."),
        ("since", "An earlier year with which the source compares too (index entered)."),
        ("rankChangeSince", "Places gained since that year, as the source says (index entered)."),
        ("atLeast", "The least value to be reached (index target-set)."),
        ("withinTop", "The last place that is good enough (index target-set)."),
        ("claim", "all-parts-above-mean: all fields lie above the mean of the country (index claimed)."),
    ];

    private static EventKind[] DossierKinds() =>
    [
        new(Dossier, "submitted", "The citizen handed it in (nộp)."),
        new(Dossier, "received", "It came in (tiếp nhận)."),
        new(Dossier, "refused", "It was not taken in (từ chối tiếp nhận)."),
        new(Dossier, "assigned", "A step of the procedure begins within the unit (phân công)."),
        new(Dossier, "forwarded", "It went to another unit (chuyển liên thông).", "to"),
        new(Dossier, "supplement-requested", "The citizen was asked for something more (yêu cầu bổ sung)."),
        new(Dossier, "supplement-supplied", "The citizen brought it."),
        new(Dossier, "fee-requested", "The citizen was asked to pay (nghĩa vụ tài chính)."),
        new(Dossier, "fee-paid", "The citizen paid."),
        new(Dossier, "paused", "Its clock was stopped (tạm dừng)."),
        new(Dossier, "resumed", "Its clock goes on."),
        new(Dossier, "processing", "It is being worked on (đang xử lý): whatever stopped its clock is over."),
        new(Dossier, "status", "Its status in the national system, 1 to 10: taken in as the event that leads to it.", "status"),
        new(Dossier, "due-date-changed", "Staff set another due date (sửa hạn).", "due"),
        new(Dossier, "extended", "A new due date was promised to the citizen (gia hạn).", "due"),
        new(Dossier, "input-digitised", "What came in is electronic now (số hóa thành phần hồ sơ)."),
        new(Dossier, "result-digitised", "The result is electronic now (số hóa kết quả)."),
        new(Dossier, "data-reused", "Data already held were used again (khai thác, sử dụng lại)."),
        new(Dossier, "signed", "The result was signed (ký duyệt)."),
        new(Dossier, "resolved", "It ended with a result (có kết quả)."),
        new(Dossier, "rejected", "It was sent back without one (trả lại)."),
        new(Dossier, "withdrawn", "Who handed it in took it back (rút)."),
        new(Dossier, "stopped", "The unit gave it up (dừng xử lý)."),
        new(Dossier, "handed-over", "The citizen has the result (trả kết quả)."),
        new(Dossier, "apology-issued", "The unit apologised in writing for being late (phiếu xin lỗi)."),
        new(Dossier, "rated", "The citizen rated it (đánh giá).", "level"),
        new(Dossier, "voided", "An event is taken back.", "target"),
        new(Dossier, "amended", "An event is corrected.", "target"),
    ];

    private static EventKind[] TaskKinds() =>
    [
        new(Task, "assigned", "A plan gives it to the lead unit (giao nhiệm vụ).", "plan", "content"),
        new(Task, "progress", "The unit says how far it is: percent or done."),
        new(Task, "completed", "It is done (hoàn thành)."),
        new(Task, "reopened", "It is not done after all, or not cancelled any more."),
        new(Task, "rescheduled", "Another deadline holds (điều chỉnh thời hạn): due, quarter or recurring."),
        new(Task, "cancelled", "It is taken out of the plan."),
        new(Task, "voided", "An event is taken back.", "target"),
    ];

    private static EventKind[] FeedbackKinds() =>
    [
        new(Feedback, "received", "A citizen's feedback or petition came in (tiếp nhận phản ánh, kiến nghị)."),
        new(Feedback, "extended", "Another due date was promised (gia hạn).", "due"),
        new(Feedback, "answered", "It was answered (trả lời)."),
        new(Feedback, "dismissed", "It is nothing to be answered here, with the reason."),
        new(Feedback, "reopened", "Its answer does not stand: it waits as before."),
        new(Feedback, "voided", "An event is taken back.", "target"),
    ];

    private static EventKind[] InspectionKinds() =>
    [
        new(Inspection, "opened", "An inspection begins, planned or by surprise (kiểm tra).", "surprise"),
        new(Inspection, "unit-inspected", "A unit was visited, with what was found there.", "inspected"),
        new(Inspection, "remedied", "A unit that was visited has put findings right.", "inspected", "remedied"),
        new(Inspection, "voided", "An event is taken back.", "target"),
    ];
}
