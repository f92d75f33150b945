using ParLive.Grains.Contracts.Judgements;
using ParLive.Grains.Judgements;

namespace ParLive.Grains.Tests.Judgements;

/// <summary>Hotspots live in the books of their units: found at the top, acted upon by people, ended by facts.</summary>
public sealed class HotspotLives
{
    private static readonly JudgementTerms Usual = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_dossier_that_is_overdue_for_long_becomes_a_hotspot_that_is_acknowledged_and_ended_by_facts_alone()
    {
        await using var office = await Office.Open(terms: Usual);
        await office.SubmitAll(Some.Received("old", "C1", due: "2026-01-05", at: Some.Monday.AddDays(-70)));
        var found = await Until(office, reading => reading.Lines.Count == 1, "the hotspot");
        var line = found.Lines[0];
        Assert.Equal((Some.Key("C1"), "oldest", "active", "old"), (line.Unit, line.Kind, line.State, line.Dossier));
        await office.Until(async () => (await office.Board("P", "commune")).Rows.Any(row => row.Mark == "act"), "the mark on the board");

        Assert.Null(await Act(office, new HotspotOrder(line.Id, "acknowledge", "Bình", "Văn phòng", "đang xử lý", null)));
        Assert.NotNull(await Act(office, new HotspotOrder(line.Id, "acknowledge", "Bình", "Văn phòng", null, null)));
        await using var again = await Office.Start(office.Journal.AfterCrash(), office.Clock.Now, terms: Usual);
        var kept = await Until(again, reading => reading.Lines.Count == 1, "the hotspot after a restart");
        Assert.Equal(("acknowledged", "Văn phòng", line.Since), (kept.Lines[0].State, kept.Lines[0].Owner, kept.Lines[0].Since));

        // It is resolved at last; after the dwell time the facts end it.
        await again.SubmitAll(Some.Resolved("old", "C1", at: again.Clock.Now));
        again.Clock.AdvanceTo(again.Clock.Now.AddDays(4));
        await again.SubmitAll(Some.Received("new", "C1", due: "2026-04-10", at: again.Clock.Now));
        await Until(again, reading => reading.Lines.Count == 0 && reading.ReviewedAt is not null, "the facts to end it");
    }

    [Fact]
    public async Task Silence_ends_no_hotspot()
    {
        await using var office = await Office.Open(terms: Usual);
        await office.SubmitAll(Some.Received("old", "C1", due: "2026-01-05", at: Some.Monday.AddDays(-70)), Some.Received("other", "C3"));
        await Until(office, reading => reading.Lines.Count == 1, "the hotspot");

        office.Clock.AdvanceTo(office.Clock.Now.AddDays(60));

        var later = await Until(office, reading => reading.Lines.Any(line => line.IsSilent), "the line to say that its unit is silent");
        Assert.Equal(Some.Key("C1"), later.Lines.Single(line => line.Kind == "oldest" && line.Unit == Some.Key("C1")).Unit);
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused_with_a_sentence()
    {
        await using var office = await Office.Open(terms: Usual);

        Assert.Contains("no hotspot", await Act(office, new HotspotOrder(Some.Key("C1"), "acknowledge", "Bình", "Văn phòng", null, null)), StringComparison.Ordinal);
        Assert.Contains("no hotspot", await Act(office, new HotspotOrder("nobody", "note", "Bình", null, "x", null)), StringComparison.Ordinal);
    }

    private static Task<string?> Act(Office office, HotspotOrder order) => office.Elapse(office.Judgements.Act(Some.Key("P"), order, Stop), "the act");

    private static async Task<HotspotsReading> Until(Office office, Func<HotspotsReading, bool> holds, string what)
    {
        HotspotsReading reading = null!;
        await office.Until(
            async () =>
            {
                await office.Pass(TimeSpan.FromSeconds(30));
                reading = await office.Elapse(office.Judgements.Hotspots(Some.Key("P"), 5, shelved: true, Stop), "the hotspots");
                return holds(reading);
            },
            what);
        return reading;
    }
}
