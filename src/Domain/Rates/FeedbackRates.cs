using static ParLive.Domain.Measures.AllMeasures;

namespace ParLive.Domain.Rates;

/// <summary>The rates of feedback (phản ánh, kiến nghị). Some count what was answered alone, others what waits too long as well.</summary>
public static class FeedbackRates
{
    private static readonly Formula OnTime = Formula.Of(FeedbackAnsweredOnTime);

    /// <summary>Answered on time, of all that was answered.</summary>
    public static RateDefinition OnTimeShareOfAnswered { get; } = new(
        "feedbackOnTimeShareOfAnswered", 1, "Phản ánh, kiến nghị đúng hạn trên số đã trả lời", "Feedback on time of answered",
        OnTime, Formula.Of(FeedbackAnsweredOnTime, FeedbackAnsweredLate), Comparison.ByDate, Rounding.HalfUp(2), "Common practice: local dates are compared");

    /// <summary>Answered on time, of what was answered or is overdue: silence makes no rate better.</summary>
    public static RateDefinition Index766 { get; } = new(
        "index766_5_2", 1, "Chỉ số 5.2: phản ánh, kiến nghị xử lý đúng hạn", "Indicator 5.2: feedback on time",
        OnTime, Formula.Of(FeedbackAnsweredOnTime, FeedbackAnsweredLate, FeedbackOverdue), Comparison.ByDate, Rounding.HalfUp(2),
        "QĐ 766/QĐ-TTg, indicator 5.2; what is overdue counts as late by a house rule");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<RateDefinition> All { get; } = [OnTimeShareOfAnswered, Index766];
}
