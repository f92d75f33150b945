using static ParLive.Domain.Measures.AllMeasures;

namespace ParLive.Domain.Indices;

/// <summary>The scores that can be computed from events.</summary>
public static class ScoreProfiles
{
    /// <summary>The quality of service by Decision 766/QĐ-TTg of 23 June 2022, 100 points.</summary>
    /// <remarks>
    /// Confirmed by publications: the points of the groups, 20 points for 2.1, 6 points for 5.4 and for each of the two other ratios
    /// of satisfaction. All other weights and all thresholds are configuration, and so are the formulas where a source does not say
    /// which dossiers a share leaves out.
    /// </remarks>
    public static ScoreProfile Decision766 { get; } = Build();

    private static ScoreProfile Build()
    {
        var index = IndexId.Parse("766");
        return new ScoreProfile(
            index, 1, "Bộ chỉ số phục vụ người dân, doanh nghiệp (766)", "Service quality by Decision 766", "Quyết định 766/QĐ-TTg ngày 23/6/2022",
            BandProfiles.Points100,
            new(index.Part("transparency"), "Công khai, minh bạch", "Transparency", 18),
            new(index.Part("progress"), "Tiến độ giải quyết", "Progress", 20, OnTime()),
            new(index.Part("online"), "Dịch vụ trực tuyến", "Online services", 12, Online()),
            new(index.Part("payment"), "Thanh toán trực tuyến", "Online payment", 10, Payment()),
            new(index.Part("satisfaction"), "Mức độ hài lòng", "Satisfaction", 18, [FeedbackOnTime(), Satisfaction()]),
            new(index.Part("digitisation"), "Số hóa hồ sơ", "Digitisation", 22, [ElectronicResults(), DigitisedInputs(), ReusedData()]));
    }

    // Whoever is still in term counts as on time: Long Xuyên, 9 months of 2024, publishes 100 % with 1,044 dossiers open.
    private static Indicator OnTime() => new("2.1", "Hồ sơ giải quyết đúng hạn", "Dossiers on time", 20, new PointRule.Linear(100))
    {
        Part = new(ResolvedEarly, ResolvedOnDueDate, Open) { Minus = [OpenOverdue] },
        Whole = new(ResolvedEarly, ResolvedOnDueDate, ResolvedLate, Open),
        HasVerifiedWeight = true,
    };

    private static Indicator Online() => new("3.3", "Hồ sơ nộp trực tuyến", "Dossiers handed in online", 12, new PointRule.Linear(80))
    {
        Part = new(Measures.AllMeasures.Online),
        Whole = new(Received),
    };

    private static Indicator Payment() => new("3.6", "Hồ sơ thanh toán trực tuyến", "Dossiers paid online", 10, new PointRule.Linear(80))
    {
        Part = new(FeesPaidOnline),
        Whole = new(FeesPaid),
    };

    // What is overdue counts as late: silence is no answer.
    private static Indicator FeedbackOnTime() => new("5.2", "Phản ánh, kiến nghị xử lý đúng hạn", "Feedback answered on time", 6, new PointRule.Linear(100))
    {
        Part = new(FeedbackAnsweredOnTime),
        Whole = new(FeedbackAnsweredOnTime, FeedbackAnsweredLate, FeedbackOverdue),
        HasVerifiedWeight = true,
    };

    private static Indicator Satisfaction() => new("5.4", "Hài lòng trong giải quyết thủ tục", "Satisfaction with procedures", 6, new PointRule.Linear(90))
    {
        Part = new(RatedVerySatisfied, RatedSatisfied),
        Whole = new(RatedVerySatisfied, RatedSatisfied, RatedUnsatisfied),
        HasVerifiedWeight = true,
    };

    private static Indicator ElectronicResults() => new("4.1", "Cấp kết quả điện tử", "Electronic results", 8, new PointRule.Linear(100))
    {
        Part = new(ResultsDigitised),
        Whole = new(ResolvedEarly, ResolvedOnDueDate, ResolvedLate),
    };

    private static Indicator DigitisedInputs() => new("4.2", "Số hóa thành phần hồ sơ", "Digitised papers", 8, new PointRule.Linear(100))
    {
        Part = new(InputsDigitised),
        Whole = new(Received),
    };

    private static Indicator ReusedData() => new("4.3", "Khai thác, sử dụng lại dữ liệu", "Reused data", 6, new PointRule.Linear(50))
    {
        Part = new(DataReused),
        Whole = new(Received),
    };
}
