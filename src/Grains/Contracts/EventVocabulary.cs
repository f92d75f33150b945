using System.Collections.Frozen;
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

    /// <summary>The measures that totals may be given for.</summary>
    public static IReadOnlyList<string> MeasureNames { get; } = [.. AllMeasures.Shown.Select(measure => measure.Name)];

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<EventKind> Kinds { get; } = [.. DossierKinds(), .. CountKinds(), .. IndexKinds()];

    /// <summary>Members of the data that some kinds read, beside those that every dossier may have.</summary>
    public static IReadOnlyList<(string Name, string About)> Details { get; } =
    [
        ("recorded", "When the source wrote it down, with its offset; long after the act is flagged."),
        ("step", "The step of the procedure that begins (assigned, forwarded)."),
        ("to", "The code of the unit that has it from then on (forwarded); the last day of the period (counted)."),
        ("online", "true where the fee was paid online (fee-paid)."),
        ("service", "How far the procedure can be done online: full, part or none (submitted, received)."),
        ("receivingOffice", "The code of the unit whose desk took it in, if it is not the competent one (submitted, received)."),
        ("from", "The first day of the period (counted)."),
        ("carriedOver", "How many dossiers were open when the period began (counted)."),
        (Measures, "Amounts by measure, {\"received\":120,\"resolvedLate\":3}: flows over the period, levels at its close (counted)."),
        ("supportOffice", "The code of the unit that helped the citizen to hand it in (submitted, received)."),
        .. IndexDetails(),
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
}
