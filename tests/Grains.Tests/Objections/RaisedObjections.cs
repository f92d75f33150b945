using ParLive.Grains.Contracts.Judgements;
using ParLive.Grains.Contracts.Objections;
using ParLive.Grains.Judgements;

namespace ParLive.Grains.Tests.Objections;

/// <summary>What a unit contests is on disk, marks it where it is shown, and moves nothing.</summary>
public sealed class RaisedObjections
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static readonly ObjectionRaise OnTime = new("figure", "onTimeByDate", "An") { Ground = "Đã trả đúng hạn", Evidence = "<script>CV 12</script>" };

    [Fact]
    public async Task An_objection_outlives_a_crash_grows_overdue_by_itself_and_is_decided_once()
    {
        await using var office = await Office.Open();
        await office.Submit(Some.Received("1", "C1"));
        var raised = await Raise(office, OnTime);
        Assert.NotNull(raised.Id);
        Assert.Equal("isContestedAlready", (await Raise(office, OnTime with { By = "Bình" })).Refusal);

        await using var again = await Office.Start(office.Journal.AfterCrash(), office.Clock.Now.AddDays(15));
        var kept = Assert.Single((await Of(again, "C1")).Objections);
        Assert.Equal((raised.Id, "overdue", "figure", "onTimeByDate", "<script>CV 12</script>", "An"), (kept.Id, kept.State, kept.Of, kept.Subject, kept.Evidence, kept.By));

        // Two decide in one moment: one of them is taken in.
        var answers = await again.Elapse(Task.WhenAll(
            again.Objections.Act(Some.Key("C1"), kept.Id, new("uphold", "Gửi lại", "Chi"), Stop),
            again.Objections.Act(Some.Key("C1"), kept.Id, new("dismiss", "Số đúng", "Dũng"), Stop)), "two decisions");
        Assert.Single(answers, answer => answer.Refusal is null);
        Assert.Single(answers, answer => answer.Refusal == "isClosed");
        await using var third = await Office.Start(again.Journal.AfterCrash(), again.Clock.Now);
        Assert.Equal(answers[0].Refusal is null ? "upheld" : "dismissed", Assert.Single((await Of(third, "C1")).Objections).State);
    }

    [Fact]
    public async Task Boards_above_count_what_waits_and_the_list_is_gathered_from_below()
    {
        await using var office = await Office.Open();
        await office.Submit(Some.Received("1", "C1"));
        await office.Submit(Some.Received("2", "C2"));
        await Raise(office, OnTime);
        var dossier = await Raise(office, new("dossier", "2", "Bình") { Ground = "Dừng chờ bổ sung" }, "C2");
        Assert.Null(dossier.Refusal);

        await UntilContested(office, "C1", 1);
        Assert.Equal("onTimeByDate", Assert.Single((await office.Elapse(office.Feed.Read(Some.Key("C1"), Stop), "the overview")).Contested));
        Assert.Equal(2, (await Of(office, "P", below: true)).Objections.Count);
        Assert.Empty((await Of(office, "P")).Objections);

        Assert.Null((await office.Elapse(office.Objections.Act(Some.Key("C2"), dossier.Id!, new("withdraw", null, "Bình"), Stop), "the withdrawal")).Refusal);
        await UntilContested(office, "C2", 0);
        Assert.Equal("open withdrawn", string.Join(" ", (await Of(office, "P", below: true)).Objections.Select(objection => objection.State)));
    }

    [Fact]
    public async Task Only_what_the_unit_has_is_contested()
    {
        await using var office = await Office.Open();
        await office.Submit(Some.Received("1", "C1"));

        Assert.Equal("nothingLikeIt", (await Raise(office, OnTime with { Subject = "beauty" })).Refusal);
        Assert.Equal("nothingLikeIt", (await Raise(office, new("dossier", "2", "An") { Ground = "sai" })).Refusal);
        Assert.Equal("nothingLikeIt", (await Raise(office, new("alarm", Some.Key("C1"), "An") { Ground = "sai" })).Refusal);
        Assert.Equal("momentIsAhead", (await Raise(office, OnTime with { At = office.Clock.Now.AddHours(1) })).Refusal);
        await Assert.ThrowsAsync<ArgumentException>(() => office.Objections.Act(Some.Key("C1"), "x", new("explode", null, "An"), Stop));
    }

    [Fact]
    public async Task An_objection_moves_no_figure_and_no_digest_of_state()
    {
        await using var office = await Office.Open();
        await office.Submit(Some.Received("1", "C1", due: "2026-02-20", at: Some.Monday.AddDays(-20)));
        var before = ((await office.Verify()).Digest, await office.Figure("C1", "openOverdue"));

        var raised = await Raise(office, OnTime);
        await office.Elapse(office.Objections.Act(Some.Key("C1"), raised.Id!, new("uphold", "Gửi lại", "Chi"), Stop), "the decision");

        Assert.Equal(before, ((await office.Verify()).Digest, await office.Figure("C1", "openOverdue")));
    }

    [Fact]
    public async Task A_contested_alarm_stands_and_is_marked()
    {
        await using var office = await Office.Open(terms: new JudgementTerms());
        await office.SubmitAll(Some.Received("old", "C1", due: "2026-01-05", at: Some.Monday.AddDays(-70)));
        await office.Until(
            async () =>
            {
                await office.Pass(TimeSpan.FromSeconds(20));
                return (await Hotspots(office)).Lines.Count > 0;
            },
            "a hotspot");
        var line = (await Hotspots(office)).Lines[0];
        Assert.False(line.IsContested);

        Assert.Null((await Raise(office, new("alarm", line.Id, "An") { Ground = "Đã xử lý xong, nguồn chưa gửi" })).Refusal);

        Assert.True((await Hotspots(office)).Lines.Single(hotspot => hotspot.Id == line.Id).IsContested);
    }

    private static Task<HotspotsReading> Hotspots(Office office) =>
        office.Elapse(office.Judgements.Hotspots(Some.Key("P"), 5, false, Stop), "hotspots");

    private static Task<ObjectionAnswer> Raise(Office office, ObjectionRaise raise, string unit = "C1") =>
        office.Elapse(office.Objections.Raise(Some.Key(unit), raise, Stop), "the objection");

    private static Task<ObjectionsReading> Of(Office office, string unit, bool below = false) =>
        office.Elapse(office.Objections.Of(Some.Key(unit), below, Stop), "the objections");

    private static Task UntilContested(Office office, string unit, int expected) => office.Until(
        async () =>
        {
            office.Move(TimeSpan.FromSeconds(1));
            return (await office.Board("P", "commune")).Rows.Single(row => row.Unit == Some.Key(unit)).Contested == expected;
        },
        $"{expected} contested at {unit}");
}
