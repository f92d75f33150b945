using ParLive.Domain.Ranking;
using ParLive.Grains.Contracts;
using ParLive.Grains.Contracts.Meetings;
using ParLive.Grains.Judgements;

namespace ParLive.Grains.Tests.Meetings;

/// <summary>A meeting shows for ever what it showed, and what people undertook in it is kept.</summary>
public sealed class HeldMeetings
{
    private static readonly JudgementTerms Small = new() { Profile = RankingProfiles.OnTime with { SmallestGroup = 3, MinimumVolume = 5 } };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_meeting_showed_stays_though_late_events_change_the_past_and_the_host_starts_again()
    {
        await using var office = await Office.Open(terms: Small);
        await Fill(office);
        await Ranked(office);
        var at = office.Clock.Now;
        var looked = await Look(office, at);
        var meeting = await Begin(office, at);
        var shown = await Shown(office, meeting);
        Assert.Equal(Rows(looked), Rows(shown));
        Assert.Equal(3, shown.Board.Edition!.Ranked);

        // Forty dossiers that were late already then, and of which nobody had told.
        await office.SubmitAll([.. Enumerable.Range(0, 40).Select(number => Some.Received($"late-{number}", "C1", due: "2026-02-20", at: Some.Monday.AddDays(-30)))]);
        await office.UntilFigure("P", "open", 40);

        Assert.NotEqual(Rows(shown), Rows(await Look(office, at)), StringComparer.Ordinal);
        Assert.Equal(Rows(shown), Rows(await Shown(office, meeting)));
        await using var again = await Office.Start(office.Journal.AfterCrash(), office.Clock.Now, terms: Small);
        Assert.Equal(Rows(shown), Rows(await Shown(again, meeting)));
        Assert.Equal(meeting, (await Meetings(again)).Meetings.Single().Id);
    }

    [Fact]
    public async Task The_next_meeting_compares_ranks_and_figures_with_the_last_one_and_says_why_units_moved()
    {
        await using var office = await Office.Open(terms: Small);
        await Fill(office);
        await Ranked(office);
        var first = await Begin(office, office.Clock.Now);
        office.Clock.AdvanceTo(office.Clock.Now.AddDays(7));
        // C1, the best, resolves sixty dossiers late.
        await office.SubmitAll([.. Enumerable.Range(0, 60).SelectMany(number => (Arrival[])
        [
            Some.Received($"slow-{number}", "C1", due: "2026-03-03", at: Some.Monday.AddDays(-20)), Some.Resolved($"slow-{number}", "C1", at: office.Clock.Now.AddMinutes(-5)),
        ])]);
        await office.UntilFigure("P", "received", 180);
        var came = office.Clock.Now;
        await office.Until(
            async () =>
            {
                // A machine that is busy elsewhere must not let the thirty days pass in which they count.
                if (office.Clock.Now < came.AddDays(2)) await office.Pass(TimeSpan.FromMinutes(5));
                return (await office.Board("P", "commune")).Rows.Single(row => row.Unit == Some.Key("C1")).Rank > 1;
            },
            "the ranking to follow");

        var at = office.Clock.Now;
        var alone = await office.Elapse(office.Meetings.Look(Some.Key("P"), "commune", at, Some.Key("C1"), Stop), "one unit");
        var second = await Shown(office, await Begin(office, at));

        Assert.Equal((first, "lastMeeting"), (second.Last, second.Board.Edition!.BaselineName));
        var fallen = second.Board.Rows.Single(row => row.Unit == Some.Key("C1"));
        Assert.True(fallen.Standing!.Moved < 0);
        Assert.Equal(40, second.Before!.Rows.Single(row => row.Unit == Some.Key("C1")).OnTime.Whole);
        var movement = second.Units.Single(unit => unit.Unit == Some.Key("C1")).Movement!;
        Assert.Equal(fallen.Standing.Moved, movement.Parts.Sum(part => part.Places));
        Assert.Equal(movement.Parts, Assert.Single(alone.Units).Movement!.Parts);
        Assert.Contains(movement.Parts, part => part is { Cause: "ownNumerator" or "ownDenominator", Score: < 0 });
        // What a meeting took is displayed there alone.
        Assert.NotEqual("meeting", (await office.Board("P", "commune")).Edition!.Cause, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Before_a_ranking_was_displayed_one_is_made_from_the_figures_of_the_moment_and_before_all_data_there_is_none()
    {
        await using var office = await Office.Open(terms: Small);
        await Fill(office);

        var past = await office.Elapse(office.Feed.BoardAt(Some.Key("P"), "commune", Some.Monday.AddHours(-1), Stop), "the past board");
        var now = await office.Elapse(office.Feed.BoardAt(Some.Key("P"), "commune", Some.Monday.AddMinutes(-5), Stop), "the board of a while ago");
        var nothing = await office.Elapse(office.Feed.BoardAt(Some.Key("P"), null, Some.Monday.AddYears(-3), Stop), "the board of long ago");

        // An hour ago nothing was resolved: nobody had a rank, and 40 dossiers were open.
        Assert.All(past.Rows, row => Assert.Null(row.Rank));
        Assert.Equal((40, 10), (past.Rows.Single(row => row.Unit == Some.Key("C2")).Open, past.Rows.Single(row => row.Unit == Some.Key("C2")).Overdue));
        Assert.Equal(("afterwards", 3), (now.Edition!.Cause, now.Edition.Ranked));
        Assert.Equal(["C1", "C2", "C3"], now.Rows.Take(3).Select(row => row.Unit[..2]).ToArray());
        Assert.True(now.Rows.Single(row => row.Unit == Some.Key("C4")).IsBlank);
        Assert.Null(nothing.Edition);
        Assert.All(nothing.Rows, row => Assert.True(row.IsBlank));
        await Assert.ThrowsAsync<ArgumentException>(() => office.Elapse(office.Feed.BoardAt(Some.Key("P"), null, office.Clock.Now.AddDays(1), Stop), "the future"));
    }

    [Fact]
    public async Task Pins_and_commitments_outlive_a_crash_and_a_day_that_passes_makes_one_overdue_by_itself()
    {
        await using var office = await Office.Open();
        var meeting = await Begin(office, office.Clock.Now);
        Assert.Null((await Note(office, meeting, new("pin", null) { Unit = Some.Key("C3") })).Refusal);
        var due = DateOnly.FromDateTime(office.Clock.Now.DateTime).AddDays(2);
        var noted = await Note(office, meeting, new("commit", "An") { Unit = Some.Key("C1"), IsHotspot = true, Who = "Chủ tịch xã", Task = "<script>xử lý</script>", Due = due });
        Assert.Null(noted.Refusal);

        await using var again = await Office.Start(office.Journal.AfterCrash(), office.Clock.Now.AddDays(5));
        var kept = await Meetings(again);
        Assert.Equal(Some.Key("C3"), Assert.Single(kept.Meetings.Single().Pins));
        var commitment = Assert.Single(kept.Commitments);
        Assert.Equal(("overdue", "Chủ tịch xã", "<script>xử lý</script>", due, "An", true), (commitment.State, commitment.Who, commitment.Task, commitment.Due, commitment.By, commitment.IsHotspot));

        Assert.Null((await Note(again, meeting, new("done", "Chi") { Commitment = commitment.Id, Note = "xong hôm qua" })).Refusal);
        var done = (await Meetings(again)).Commitments[0];
        Assert.Equal(("done", "Chi", "xong hôm qua"), (done.State, done.FollowedBy, done.Note));
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused_by_name()
    {
        await using var office = await Office.Open();
        var meeting = await Begin(office, office.Clock.Now);
        var order = new MeetingOrder("commit", "An") { Unit = Some.Key("C1"), Who = "x", Task = "y", Due = new DateOnly(2026, 4, 1) };

        Assert.Equal("noSuchMeeting", (await Note(office, "nobody", order)).Refusal);
        Assert.Equal("noSuchUnit", (await Note(office, meeting, order with { Unit = "99@2020-01-01" })).Refusal);
        Assert.Equal("dueHasPassed", (await Note(office, meeting, order with { Due = null })).Refusal);
        Assert.Equal("byIsMissing", (await Note(office, meeting, order with { By = " " })).Refusal);
        await Assert.ThrowsAsync<ArgumentException>(() => Note(office, meeting, new MeetingOrder("explode", "An")));
        await Assert.ThrowsAsync<ArgumentException>(() => office.Elapse(
            office.Meetings.Begin(Some.Key("P"), new MeetingStart(null, office.Clock.Now.AddDays(1), null, "An"), Stop), "a meeting about the future"));
    }

    [Fact]
    public async Task A_unit_without_any_below_it_may_hold_a_meeting_about_itself()
    {
        await using var office = await Office.Open();

        var answer = await office.Elapse(office.Meetings.Begin(Some.Key("C1"), new MeetingStart(null, null, null, "An"), Stop), "the meeting");

        var shown = await office.Elapse(office.Meetings.Shown(Some.Key("C1"), answer.Id!, Stop), "what it shows");
        Assert.Empty(shown!.Board.Rows);
        Assert.Equal("", shown.Board.Kind);
    }

    [Fact]
    public async Task Meetings_are_no_part_of_the_digest_of_the_state()
    {
        await using var office = await Office.Open();
        await office.Submit(Some.Received("1", "C1"));
        var before = (await office.Verify()).Digest;

        await Begin(office, office.Clock.Now);

        Assert.Equal(before, (await office.Verify()).Digest);
    }

    private static string Rows(MeetingShown shown) => string.Join(
        '\n', shown.Board.Rows.Select(row => $"{row} {row.OnTime} {row.Standing}").Append($"{shown.Board.AsOf} {shown.Board.Group}"));

    private static Task<MeetingShown> Look(Office office, DateTimeOffset at) =>
        office.Elapse(office.Meetings.Look(Some.Key("P"), "commune", at, null, Stop), "a look");

    private static async Task<string> Begin(Office office, DateTimeOffset at)
    {
        var answer = await office.Elapse(office.Meetings.Begin(Some.Key("P"), new MeetingStart("commune", at, "Giao ban", "Bình"), Stop), "the meeting");
        return answer.Id ?? throw new InvalidOperationException(answer.Sentence);
    }

    private static async Task<MeetingShown> Shown(Office office, string meeting) =>
        (await office.Elapse(office.Meetings.Shown(Some.Key("P"), meeting, Stop), "what it showed"))!;

    private static Task<MeetingsReading> Meetings(Office office) => office.Elapse(office.Meetings.Of(Some.Key("P"), null, Stop), "the meetings");

    private static Task<MeetingAnswer> Note(Office office, string meeting, MeetingOrder order) =>
        office.Elapse(office.Meetings.Note(Some.Key("P"), meeting, order, Stop), "the note");

    // C1 is always on time, C2 mostly, C3 hardly ever; C4 is never heard from.
    private static async Task Fill(Office office)
    {
        foreach (var (unit, late) in ((string, int)[])[("C1", 0), ("C2", 10), ("C3", 35)])
        {
            await office.SubmitAll([.. Enumerable.Range(0, 40).SelectMany(dossier => (Arrival[])
            [
                Some.Received($"{unit}-{dossier}", unit, due: dossier < late ? "2026-02-20" : "2026-03-20", at: Some.Monday.AddDays(-20)),
                Some.Resolved($"{unit}-{dossier}", unit),
            ])]);
        }

        await office.UntilFigure("P", "received", 120);
    }

    private static Task Ranked(Office office) => office.Until(
        async () =>
        {
            await office.Pass(TimeSpan.FromSeconds(20));
            return (await office.Board("P", "commune")).Edition?.Ranked == 3;
        },
        "3 units to be ranked");
}
