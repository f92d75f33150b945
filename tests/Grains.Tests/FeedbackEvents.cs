using ParLive.Grains.Contracts;

namespace ParLive.Grains.Tests;

/// <summary>Feedback and petitions count where they are to be answered, and in all units above.</summary>
public sealed class FeedbackEvents
{
    private static readonly DateTimeOffset Start = Some.Monday.AddDays(-10);

    [Fact]
    public async Task Feedback_is_counted_from_its_receipt_to_its_answer_over_a_restart()
    {
        await using var office = await Office.Open();
        var verdicts = await office.SubmitAll(
            Feedback("F1", "received", Start, due: "2026-02-25"), Feedback("F1", "answered", Start.AddDays(1)),
            Feedback("F2", "received", Start, due: "2026-02-25"), Feedback("F2", "answered", Start.AddDays(6)),
            Feedback("F3", "received", Start, due: "2026-02-25", unit: "C3"), Feedback("F4", "received", Start), Feedback("F4", "dismissed", Start.AddDays(1)));
        Assert.All(verdicts, verdict => Assert.Equal(VerdictOutcome.Accepted, verdict.Outcome));
        await office.UntilFigure("P", "feedbackReceived", 4);
        await office.UntilFigure("P", "feedbackOverdue", 1);

        await using var other = await Office.Start(office.Journal.AfterCrash(), office.Clock.Now);
        foreach (var one in (Office[])[office, other])
        {
            var figures = await one.Elapse(one.Feed.Figures(Some.Key("P"), null, null, null, TestContext.Current.CancellationToken), "the figures");
            Assert.Equal("1 1 1 1", string.Join(' ', ((string[])["feedbackAnsweredOnTime", "feedbackAnsweredLate", "feedbackDismissed", "feedbackOpen"]).Select(name => figures.Measures[name])));
            Assert.Equal((50m, 33.33m), (figures.Rates["feedbackOnTimeShareOfAnswered"].Percent, figures.Rates["index766_5_2"].Percent));
            Assert.True((await one.Verify()).Conserved);
        }
    }

    [Theory]
    [InlineData("extended", null, RefusalReasons.MissingField)]
    [InlineData("received", "soon", RefusalReasons.BadValue)]
    [InlineData("shredded", null, RefusalReasons.UnknownKind)]
    public async Task What_is_no_event_of_feedback_is_refused_by_name(string kind, string? due, string reason)
    {
        await using var office = await Office.Open();

        Assert.Equal((VerdictOutcome.Refused, reason), await office.Submit(Feedback("F1", kind, Start, due)) is var verdict ? (verdict.Outcome, verdict.Reason) : default);
    }

    [Fact]
    public async Task The_same_again_is_a_duplicate_and_what_is_taken_back_no_longer_counts()
    {
        await using var office = await Office.Open();
        await office.Submit(Feedback("F1", "received", Start));
        await office.UntilFigure("P", "feedbackOpen", 1);

        Assert.Equal(VerdictOutcome.Duplicate, (await office.Submit(Feedback("F1", "received", Start))).Outcome);
        await office.Submit(Feedback("F1", "voided", Start.AddDays(1)) with { Target = "F1 received" });
        await office.UntilFigure("P", "feedbackReceived", 0);
    }

    private static Arrival Feedback(string number, string kind, DateTimeOffset at, string? due = null, string unit = "C1") => new()
    {
        Source = Some.Source,
        Id = $"{number} {kind}",
        Unit = unit,
        Dossier = number,
        Matter = "feedback",
        Kind = kind,
        Time = at,
        Due = due,
    };
}
