using ParLive.Grains.Judgements;

namespace ParLive.Grains.Tests.Judgements;

/// <summary>Silence is never green: which units are heard, as every unit above them sees it.</summary>
public sealed class FeedsHeard
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_unit_never_heard_from_is_lost_and_one_that_falls_silent_is_late_and_then_lost()
    {
        await using var office = await Office.Open(terms: new JudgementTerms());
        await office.SubmitAll(Some.Received("1", "C1"));
        await office.UntilFigure("P", "received", 1);
        await office.Until(async () => (await Feeds(office)).Live == 1, "C1 to be live");
        var first = await Feeds(office);
        Assert.Equal((3, 3), (first.Lost, first.NeverHeard));

        // Three working days without a word, while it is learned how it speaks; then three times that.
        office.Clock.AdvanceTo(office.Clock.Now.AddDays(7));
        await office.Until(async () => (await Feeds(office)).Late == 1, "C1 to be late");
        Assert.Equal(Some.Key("C1"), (await Feeds(office)).Lines[0].Unit);
        office.Clock.AdvanceTo(office.Clock.Now.AddDays(21));
        await office.Until(async () => (await Feeds(office)).Lost == 4, "C1 to be lost");

        await office.SubmitAll(Some.Received("2", "C1", due: "2026-05-10", at: office.Clock.Now));
        await office.Until(async () => (await Feeds(office)).Live == 1, "C1 to be live again");
    }

    private static Task<Contracts.Judgements.FeedsReading> Feeds(Office office) =>
        office.Elapse(office.Judgements.Feeds(Some.Key("P"), Stop), "the feeds");
}
