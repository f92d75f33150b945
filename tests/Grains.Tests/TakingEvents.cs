using ParLive.Grains.Access;
using ParLive.Grains.Contracts;
using ParLive.Grains.Journaling;
using ParLive.Testing;

namespace ParLive.Grains.Tests;

public sealed class TakingEvents
{
    [Fact]
    public async Task An_event_is_in_its_units_figures_at_its_receipt_and_in_every_ancestors_soon_after()
    {
        await using var office = await Office.Open();

        var verdict = await office.Submit(Some.Received("1", "C1"));

        Assert.Equal(VerdictOutcome.Accepted, verdict.Outcome);
        Assert.Equal(1, await office.Figure("C1", "open"));
        await office.UntilFigure("D1", "open", 1);
        await office.UntilFigure("P", "open", 1);
        Assert.Equal(0, await office.Figure("D2", "open"));
    }

    [Fact]
    public async Task What_comes_twice_counts_once()
    {
        await using var office = await Office.Open();
        await office.Submit(Some.Received("1", "C1"));

        var verdicts = await office.SubmitAll(Some.Received("1", "C1"), Some.Received("2", "C1"), Some.Received("2", "C1"));

        Assert.Equal([VerdictOutcome.Duplicate, VerdictOutcome.Accepted, VerdictOutcome.Duplicate], verdicts.Select(verdict => verdict.Outcome));
        Assert.Equal(2, await office.Figure("C1", "received"));
    }

    [Fact]
    public async Task Of_two_that_share_an_id_the_first_stands()
    {
        await using var office = await Office.Open();
        await office.Submit(Some.Received("1", "C1", due: "2026-03-10"));

        var verdict = await office.Submit(Some.Received("1", "C1", due: "2026-03-01"));

        Assert.Equal((VerdictOutcome.Refused, RefusalReasons.Conflict), (verdict.Outcome, verdict.Reason));
        Assert.Equal(0, await office.Figure("C1", "openOverdue"));
    }

    public static TheoryData<string, Arrival> Bad() => new()
    {
        { RefusalReasons.UnknownUnit, Some.Received("9", "nowhere") },
        { RefusalReasons.UnknownKind, Some.Received("9", "C1") with { Kind = "lost" } },
        { RefusalReasons.TimeOutOfRange, Some.Received("9", "C1", at: Some.Monday.AddDays(2)) },
        { RefusalReasons.TimeOutOfRange, Some.Received("9", "C1", at: new DateTimeOffset(1989, 12, 31, 0, 0, 0, TimeSpan.Zero)) },
        { RefusalReasons.TimeOutOfRange, Some.Received("9", "C1", due: "2101-01-01") },
        { RefusalReasons.BadValue, Some.Received("9", "C1", due: "soon") },
        { RefusalReasons.BadValue, Some.Received("9", "C1") with { Channel = "pigeon" } },
        { RefusalReasons.BadValue, Some.Received("9\n", "C1") },
        { RefusalReasons.BadValue, Some.Received("9\ud800", "C1") },
        { RefusalReasons.MissingField, Some.Received("", "C1") },
        { RefusalReasons.MissingField, Some.Received("   ", "C1") },
        { RefusalReasons.MissingField, Some.Received("9", "C1") with { Kind = "rated" } },
        { RefusalReasons.MissingField, Some.Received("9", "C1") with { Kind = "voided" } },
        { RefusalReasons.TooLarge, Some.Received(new string('9', 201), "C1") },
    };

    [Theory]
    [MemberData(nameof(Bad), DisableDiscoveryEnumeration = true)]
    public async Task One_bad_event_is_refused_with_its_reason_and_the_others_are_taken(string reason, Arrival bad)
    {
        await using var office = await Office.Open();

        var verdicts = await office.SubmitAll(Some.Received("1", "C1"), bad, Some.Received("2", "C2"));

        Assert.Equal(
            [VerdictOutcome.Accepted, VerdictOutcome.Refused, VerdictOutcome.Accepted], verdicts.Select(verdict => verdict.Outcome));
        Assert.Equal(reason, verdicts[1].Reason);
        Assert.NotNull(verdicts[1].Detail);
    }

    [Fact]
    public async Task A_text_that_is_cut_in_the_middle_of_a_character_is_taken()
    {
        await using var office = await Office.Open();

        var verdict = await office.Submit(Some.Resolved("1", "C1") with { Reason = new string('a', 1_999) + "\ud83d\ude00" });

        Assert.Equal(VerdictOutcome.Accepted, verdict.Outcome);
    }

    [Fact]
    public async Task The_receipt_of_a_duplicate_waits_until_its_first_copy_is_on_disk()
    {
        await using var office = await Office.Open();
        await office.Submit(Some.Received("0", "C1"));
        var there = office.Journal.Hold();
        var first = office.Intake.Submit([Some.Received("1", "C1")], TestContext.Current.CancellationToken);
        await Patience.For(there, "the first copy to reach the journal");

        var second = office.Intake.Submit([Some.Received("1", "C1")], TestContext.Current.CancellationToken);
        // Reads pass what is being written, and do not see it.
        Assert.Equal(1, await office.Figure("C1", "received"));
        Assert.False(second.IsCompleted);
        office.Journal.LetGo();

        Assert.Equal(VerdictOutcome.Accepted, (await office.Elapse(first, "the first receipt"))[0].Outcome);
        Assert.Equal(VerdictOutcome.Duplicate, (await office.Elapse(second, "the second receipt"))[0].Outcome);
    }

    [Fact]
    public async Task A_failed_write_leaves_the_unit_as_the_journal_knows_it_and_the_sender_may_try_again()
    {
        await using var office = await Office.Open();
        office.Journal.FailNextOf(Some.Key("C1"));

        await Assert.ThrowsAsync<JournalUnavailableException>(() => office.Submit(Some.Received("1", "C1")));

        Assert.Equal(0, await office.Figure("C1", "received"));
        Assert.Equal(VerdictOutcome.Accepted, (await office.Submit(Some.Received("1", "C1"))).Outcome);
        Assert.Equal(1, await office.Figure("C1", "received"));
    }

    [Fact]
    public async Task A_unit_whose_place_was_taken_steps_down_and_its_next_life_sees_the_truth_and_takes_what_was_brought()
    {
        await using var office = await Office.Open();
        await office.Submit(Some.Received("1", "C1"));
        await using var other = await Office.Start(office.Journal);
        await other.Submit(Some.Received("2", "C1"));

        Assert.Equal(VerdictOutcome.Accepted, (await office.Submit(Some.Received("3", "C1"))).Outcome);

        Assert.Equal(VerdictOutcome.Duplicate, (await office.Submit(Some.Received("2", "C1"))).Outcome);
        Assert.Equal(VerdictOutcome.Duplicate, (await office.Submit(Some.Received("3", "C1"))).Outcome);
        Assert.Equal(3, await office.Figure("C1", "received"));
        await office.UntilFigure("P", "received", 3);
    }

    [Fact]
    public async Task When_too_much_waits_more_is_turned_away_and_nothing_is_lost()
    {
        await using var office = await Office.Open();
        var there = office.Journal.Hold();
        var many = office.Intake.Submit(
            [.. Enumerable.Range(0, 200_000).Select(number => Some.Received("1", "C1", id: $"{number % 5}") with { Kind = "withdrawn", Due = null })],
            TestContext.Current.CancellationToken);
        await Patience.For(there, "the first events to reach the journal");

        var busy = await Assert.ThrowsAsync<IntakeBusyException>(
            () => office.Intake.Submit([Some.Received("2", "C1")], TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<IntakeBusyException>(
            () => office.Intake.Submit([.. Enumerable.Repeat(Some.Received("2", "C1"), 200_000)], TestContext.Current.CancellationToken));
        office.Journal.LetGo();

        Assert.True(busy.RetryAfter > TimeSpan.Zero);
        Assert.Equal(200_000, (await office.Elapse(many, "receipts for all")).Count);
        Assert.Equal(VerdictOutcome.Accepted, (await office.Submit(Some.Received("2", "C1"))).Outcome);
        Assert.Equal(6, (await office.Verify()).Events);
    }
}
