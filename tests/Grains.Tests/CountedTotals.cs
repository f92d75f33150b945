using ParLive.Grains.Contracts;

namespace ParLive.Grains.Tests;

/// <summary>Totals without dossiers, through the intake to the root.</summary>
public sealed class CountedTotals
{
    private static readonly DateTimeOffset CloseOf2025 = new(2025, 12, 31, 23, 59, 0, TimeSpan.FromHours(7));

    [Fact]
    public async Task They_sum_like_any_contribution_and_say_that_no_dossiers_stand_behind_them()
    {
        await using var office = await Office.Open();

        var verdict = await office.Submit(Counted("2025", ("received", "120"), ("resolvedOnDueDate", "100")));
        var again = await office.Submit(Counted("2025", ("received", "120"), ("resolvedOnDueDate", "100")));
        await office.SubmitAll(Some.Received("A", "C1", at: new(2025, 5, 5, 9, 0, 0, TimeSpan.FromHours(7))));
        await office.UntilFigure("P", "received", 121);

        Assert.Equal((VerdictOutcome.Accepted, VerdictOutcome.Duplicate), (verdict.Outcome, again.Outcome));
        Assert.Equal(25 + 1, await office.Figure("P", "open", CloseOf2025));
        Assert.Equal(120, await office.Figure("C1", "countedWithoutDossiers"));
        var page = await office.Elapse(office.Unit("P").Dossiers(new DossierQuestion("received", null, null, null, 0, 10)), "the dossiers");
        Assert.Equal((121, 120, 1), (page.Total, page.WithoutDossiers, page.Rows.Count));
        Assert.True((await office.Verify()).Conserved);
    }

    [Theory]
    [InlineData("missing-field", "from", "", "measures.received", "1")]
    [InlineData("bad-value", "from", "last year", "measures.received", "1")]
    [InlineData("bad-value", "from", "2025-01-01", "measures.happy", "1")]
    [InlineData("bad-value", "from", "2025-01-01", "measures.received", "-1")]
    [InlineData("bad-value", "from", "2026-01-01", "measures.received", "1")]
    [InlineData("missing-field", "from", "2025-01-01", "note", "1")]
    [InlineData("bad-value", "from", "2025-01-01", "measures.countedPeriods", "1")]
    public async Task What_makes_no_period_or_no_measure_is_refused_by_name(string reason, string name, string value, string other, string amount)
    {
        await using var office = await Office.Open();

        var verdict = await office.Submit(Of("2025", [new(name, value), new("to", "2025-12-31"), new(other, amount)]));

        Assert.Equal((VerdictOutcome.Refused, reason), (verdict.Outcome, verdict.Reason));
    }

    private static Arrival Counted(string id, params (string Measure, string Amount)[] amounts) => Of(
        id,
        [
            new("from", "2025-01-01"), new("to", "2025-12-31"), new("carriedOver", "5"),
            .. amounts.Select(amount => KeyValuePair.Create($"measures.{amount.Measure}", amount.Amount)),
        ]);

    private static Arrival Of(string id, IReadOnlyList<KeyValuePair<string, string>> details) => new()
    {
        Source = Some.Source,
        Id = id,
        Unit = "C1",
        Dossier = "báo cáo năm",
        Matter = EventVocabulary.Count,
        Kind = "counted",
        Time = Some.Monday.AddDays(-1),
        Details = details,
    };
}
