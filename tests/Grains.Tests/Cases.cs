using ParLive.Grains.Contracts;

namespace ParLive.Grains.Tests;

public sealed class Cases
{
    [Fact]
    public async Task A_case_that_says_the_same_again_is_a_duplicate_and_what_differs_becomes_events()
    {
        await using var office = await Office.Open();

        Assert.Equal(new Verdict(VerdictOutcome.Accepted, Events: 1), await office.Submit(Some.Case("1", "C1")));
        Assert.Equal(VerdictOutcome.Duplicate, (await office.Submit(Some.Case("1", "C1"))).Outcome);
        Assert.Equal(new Verdict(VerdictOutcome.Accepted, Events: 1), await office.Submit(Some.Case("1", "C1", due: "2026-02-27")));
        Assert.Equal(VerdictOutcome.Duplicate, (await office.Submit(Some.Case("1", "C1", due: "2026-02-27"))).Outcome);

        Assert.Equal(1, await office.Figure("C1", "openOverdue"));
        Assert.Equal(
            new Verdict(VerdictOutcome.Accepted, Events: 1),
            await office.Submit(Some.Case("1", "C1", due: "2026-02-27", ended: Some.Monday.AddMinutes(-5))));
        Assert.Equal(1, await office.Figure("C1", "resolvedLate"));
        await office.UntilFigure("P", "resolvedLate", 1);
    }

    [Fact]
    public async Task Rows_in_any_order_come_to_the_same()
    {
        CaseStatement[] rows =
        [
            .. Enumerable.Range(0, 40).Select(row => Some.Case(
                $"{row}", $"C{1 + (row % 4)}", due: $"2026-03-{1 + (row % 20):00}", ended: row % 3 == 0 ? Some.Monday.AddHours(-1) : null)),
        ];
        var digests = new List<string>();
        for (var seed = 0; seed < 3; seed++)
        {
            await using var office = await Office.Open();
            var shuffled = rows.ToArray();
            new Random(seed).Shuffle(shuffled);
            await office.Elapse(office.Intake.Submit(shuffled, TestContext.Current.CancellationToken), "receipts");
            digests.Add((await office.Verify()).Digest);
        }

        Assert.Single(digests.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_dossiers_of_a_source_are_those_of_which_it_said_something()
    {
        await using var office = await Office.Open();
        await office.Submit(Some.Case("1", "C1"));
        await office.Submit(Some.Case("2", "C4"));
        await office.Submit(Some.Received("3", "C1"));

        var numbers = new List<string>();
        await foreach (var number in office.Intake.DossiersOf("table", TestContext.Current.CancellationToken))
        {
            numbers.Add(number);
        }

        Assert.True(numbers.ToHashSet(StringComparer.Ordinal).SetEquals(["1", "2"]));
    }

    [Fact]
    public async Task A_bad_case_is_refused_with_its_reason()
    {
        await using var office = await Office.Open();

        Assert.Equal(RefusalReasons.UnknownUnit, (await office.Submit(Some.Case("1", "nowhere"))).Reason);
        Assert.Equal(RefusalReasons.BadValue, (await office.Submit(Some.Case("1", "C1") with { Channel = "pigeon" })).Reason);
        Assert.Equal(RefusalReasons.MissingField, (await office.Submit(Some.Case("1", "C1") with { Received = null })).Reason);
        Assert.Equal(RefusalReasons.TimeOutOfRange, (await office.Submit(Some.Case("1", "C1", received: Some.Monday.AddYears(-40)))).Reason);
    }
}
