using static ParLive.Domain.Measures.AllMeasures;

namespace ParLive.Domain.Rates;

/// <summary>The registry of rates. Whoever adds one adds it here, or where <see cref="All"/> takes it from; every interface and the documentation follow.</summary>
public static class RateDefinitions
{
    /// <summary>The name and edition of this set of definitions, as the foot of a screen names it.</summary>
    public const string SetName = "2026.3";

    private const string LongXuyen = "Long Xuyên, 9 months of 2024";
    private const string Decision766 = "QĐ 766/QĐ-TTg";
    private static readonly Formula OnTime = Formula.Of(ResolvedEarly, ResolvedOnDueDate);
    private static readonly Formula AllResolved = OnTime.And(Formula.Of(ResolvedLate));
    private static readonly Formula Load = Formula.Of(Received, TakenOver).AndCarriedOver();
    private static readonly Formula Ratings = Formula.Of(RatedVerySatisfied, RatedSatisfied, RatedUnsatisfied);

    /// <summary>Resolved no later than the due date by local date, of all that were resolved.</summary>
    public static RateDefinition OnTimeByDate { get; } = new(
        "onTimeByDate", 1, "Đúng hạn trên số đã giải quyết, theo ngày", "On time of resolved, by date",
        OnTime, AllResolved, Comparison.ByDate, Rounding.HalfUp(2), $"Common practice: local dates are compared; {LongXuyen} (100 %)");

    /// <summary>Resolved no later than the due moment, of all that were resolved.</summary>
    public static RateDefinition OnTimeByInstant { get; } = new(
        "onTimeByInstant", 1, "Đúng hạn trên số đã giải quyết, theo thời điểm", "On time of resolved, by instant",
        Formula.Of(ResolvedByInstantOnTime), Formula.Of(ResolvedByInstantOnTime, ResolvedByInstantLate), Comparison.ByInstant, Rounding.HalfUp(2),
        "Process mining practice: moments are compared");

    /// <summary>Resolved on time by date, of all there was to do: carried over, received and taken over.</summary>
    public static RateDefinition OnTimeShareOfLoad { get; } = new(
        "onTimeShareOfLoad", 2, "Đúng hạn trên tổng phải giải quyết", "On time of all there was to do",
        OnTime, Load, Comparison.ByDate, Rounding.HalfUp(2), $"{LongXuyen} (97.94 %)");

    /// <summary>Resolved on time by date, of all that were received.</summary>
    public static RateDefinition OnTimeShareOfReceived { get; } = new(
        "onTimeShareOfReceived", 1, "Đúng hạn trên số tiếp nhận", "On time of received",
        OnTime, Formula.Of(Received), Comparison.ByDate, Rounding.HalfUp(2), $"{LongXuyen} (98.92 %)");

    /// <summary>Resolved on time by date, of all that were resolved: indicator 2.1 of the national index of service.</summary>
    public static RateDefinition Index766OnTime { get; } = new(
        "index766_2_1", 1, "Chỉ số 2.1: hồ sơ giải quyết đúng hạn", "Indicator 2.1: resolved on time",
        OnTime, AllResolved, Comparison.ByDate, Rounding.HalfUp(2), $"{Decision766}, indicator 2.1; {LongXuyen} (100 %)");

    /// <summary>Received online, of all there was to do; cut off after two digits, as published.</summary>
    public static RateDefinition OnlineShareOfLoad { get; } = new(
        "onlineShareOfLoad", 2, "Trực tuyến trên tổng phải giải quyết, cắt bỏ", "Online of all there was to do, truncated",
        Formula.Of(Online), Load, Comparison.None, Rounding.Truncated(2), $"{LongXuyen} (83.45 %, truncated)");

    /// <summary>Received online, of all there was to do; a half goes up.</summary>
    public static RateDefinition OnlineShareOfLoadHalfUp { get; } = new(
        "onlineShareOfLoadHalfUp", 2, "Trực tuyến trên tổng phải giải quyết, làm tròn", "Online of all there was to do, rounded",
        Formula.Of(Online), Load, Comparison.None, Rounding.HalfUp(2), $"{LongXuyen}: the same data rounded (83.46 %)");

    /// <summary>Received online, of all that were received.</summary>
    public static RateDefinition OnlineShareOfReceived { get; } = new(
        "onlineShareOfReceived", 1, "Trực tuyến trên số tiếp nhận", "Online of received",
        Formula.Of(Online), Formula.Of(Received), Comparison.None, Rounding.HalfUp(2), $"{LongXuyen} (84.29 %)");

    /// <summary>Received online in full, of all that were received.</summary>
    public static RateDefinition OnlineFullShareOfReceived { get; } = new(
        "onlineFullShareOfReceived", 1, "Toàn trình trên số tiếp nhận", "Online in full of received",
        Formula.Of(OnlineFull), Formula.Of(Received), Comparison.None, Rounding.HalfUp(2), $"{Decision766}, indicator 3.3");

    /// <summary>Resolved on the day of their receipt, of all that were resolved.</summary>
    public static RateDefinition SameDayShareOfResolved { get; } = new(
        "sameDayShareOfResolved", 1, "Giải quyết trong ngày", "Resolved the same day",
        Formula.Of(ResolvedSameDay), AllResolved, Comparison.ByDate, Rounding.HalfUp(2), "Trà Nóc, 'Không ngày hẹn', first half of 2024 (131 of 131)");

    /// <summary>Overdue, of all that are open.</summary>
    public static RateDefinition OverdueShareOfOpen { get; } = new(
        "overdueShareOfOpen", 1, "Quá hạn trên số đang giải quyết", "Overdue of open",
        Formula.Of(OpenOverdue), Formula.Of(Open), Comparison.ByDate, Rounding.HalfUp(2), "Common practice");

    /// <summary>Late dossiers for which the unit had apologised.</summary>
    public static RateDefinition ApologyShareOfLate { get; } = new(
        "apologyShareOfLate", 1, "Có phiếu xin lỗi trên số trễ hạn", "Apologised for, of late",
        Formula.Of(ResolvedLateWithApology), Formula.Of(ResolvedLate), Comparison.ByDate, Rounding.HalfUp(2), "NĐ 61/2018/NĐ-CP: an apology for each late dossier");

    /// <summary>Sent back with a reason, of all that were sent back.</summary>
    public static RateDefinition RejectedWithReason { get; } = new(
        "rejectedWithReasonShare", 1, "Trả lại có nêu lý do", "Sent back with a reason",
        Formula.Of(Measures.AllMeasures.RejectedWithReason), Formula.Of(Rejected), Comparison.None, Rounding.HalfUp(2), "NĐ 61/2018/NĐ-CP: a reason for each");

    /// <summary>Paid online, of all that paid.</summary>
    public static RateDefinition PaidOnline { get; } = new(
        "paidOnlineShare", 1, "Thanh toán trực tuyến", "Paid online",
        Formula.Of(FeesPaidOnline), Formula.Of(FeesPaid), Comparison.None, Rounding.HalfUp(2), $"{Decision766}, indicator 3.6");

    /// <summary>Results that are electronic, of all that were resolved.</summary>
    public static RateDefinition ElectronicResults { get; } = new(
        "electronicResultShare", 1, "Cấp kết quả điện tử", "Electronic results",
        Formula.Of(ResultsDigitised), AllResolved, Comparison.None, Rounding.HalfUp(2), $"{Decision766}, indicator 4.1");

    /// <summary>Dossiers whose papers were digitised, of all that were received.</summary>
    public static RateDefinition DigitisedInputs { get; } = new(
        "digitisedInputShare", 1, "Số hóa hồ sơ", "Digitised inputs",
        Formula.Of(InputsDigitised), Formula.Of(Received), Comparison.None, Rounding.HalfUp(2), $"{Decision766}, indicator 4.2");

    /// <summary>Dossiers that used data already held, of all that were received.</summary>
    public static RateDefinition ReusedData { get; } = new(
        "reusedDataShare", 1, "Khai thác, sử dụng lại dữ liệu", "Reused data",
        Formula.Of(DataReused), Formula.Of(Received), Comparison.None, Rounding.HalfUp(2), $"{Decision766}, indicator 4.3");

    /// <summary>Satisfied or very satisfied, of all ratings.</summary>
    public static RateDefinition Satisfied { get; } = new(
        "satisfiedShareOfRatings", 1, "Hài lòng trên số đánh giá", "Satisfied of ratings",
        Formula.Of(RatedVerySatisfied, RatedSatisfied), Ratings, Comparison.None, Rounding.HalfUp(2), $"{Decision766}, indicator 5.4");

    /// <summary>Ratings, of all that were resolved: how far the rate of satisfaction speaks for everybody.</summary>
    public static RateDefinition RatingCoverage { get; } = new(
        "ratingCoverage", 1, "Tỷ lệ được đánh giá", "Rated of resolved",
        Ratings, AllResolved, Comparison.None, Rounding.HalfUp(2), "House rule");

    /// <summary>Due dates moved by staff, of all that were received.</summary>
    public static RateDefinition DueDatesMoved { get; } = new(
        "dueDateMovedShare", 1, "Bị sửa hạn trên số tiếp nhận", "Due date moved, of received",
        Formula.Of(FlaggedDueDateMoved), Formula.Of(Received), Comparison.None, Rounding.HalfUp(2), "House rule: a promise that moves asks for an explanation");

    /// <summary>Findings of inspections remedied, of those found; cut off, so that 100 means all of them.</summary>
    /// <remarks>Over a range that does not reach back to the beginning, some of those remedied may have been found before it.</remarks>
    public static RateDefinition FindingsRemediedShare { get; } = new(
        "findingsRemediedShare", 1, "Khắc phục sau kiểm tra", "Findings remedied",
        Formula.Of(FindingsRemedied), Formula.Of(Findings), Comparison.None, Rounding.Truncated(0), "Đắk Nông, 2023 (100 %)");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<RateDefinition> All { get; } =
    [
        OnTimeByDate, OnTimeByInstant, OnTimeShareOfLoad, OnTimeShareOfReceived, Index766OnTime, OnlineShareOfLoad, OnlineShareOfLoadHalfUp,
        OnlineShareOfReceived, OnlineFullShareOfReceived, SameDayShareOfResolved, OverdueShareOfOpen, ApologyShareOfLate, RejectedWithReason,
        PaidOnline, ElectronicResults, DigitisedInputs, ReusedData, Satisfied, RatingCoverage, DueDatesMoved,
        .. TaskRates.All, FindingsRemediedShare, .. FeedbackRates.All,
    ];
}
