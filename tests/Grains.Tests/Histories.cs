using ParLive.Grains.Contracts;
using ParLive.Grains.Journaling;

namespace ParLive.Grains.Tests;

public sealed class Histories
{
    private static readonly string[] Measures = ["received", "open", "openOverdue", "resolvedLate", "resolvedEarly", "unclassified", "flagged"];

    // Narrow on purpose: few dossiers, so that their events collide; units that name each other's.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task After_any_interleaving_sums_are_those_of_a_recount_and_of_another_host(int seed)
    {
        var dice = new Random(seed);
        var meddling = new Meddling(seed);
        await using var office = await Office.Open(meddling: meddling);
        var accepted = new Dictionary<string, Arrival>(StringComparer.Ordinal);
        for (var step = 0; step < 40; step++)
        {
            await Something(office, dice, accepted);
        }

        meddling.IsOver = true;
        var expected = await Recount(accepted);
        await office.Until(
            async () => await office.Verify() is { Conserved: true, UnderWay: 0 } report && report.Digest == expected.Digest,
            $"the sums of history {seed} to come right");
        foreach (var (code, measure) in Some.Codes.SelectMany(_ => Measures, (code, measure) => (code, measure)))
        {
            Assert.Equal(expected.Figures[(code, measure)], await office.Figure(code, measure, asOf: Some.Monday));
        }

        await using var other = await Office.Start(office.Journal.AfterCrash(), office.Clock.Now);
        await other.Until(async () => await other.Verify() is { Conserved: true, UnderWay: 0 }, $"the next host to know history {seed}");
        Assert.Equal(expected.Digest, (await other.Verify()).Digest);
        Assert.Equal(await office.Figure("P", "open"), await other.Figure("P", "open"));
    }

    private static async Task Something(Office office, Random dice, Dictionary<string, Arrival> accepted)
    {
        switch (dice.Next(12))
        {
            case 0:
                await office.LetAllGo();
                break;
            case 1:
                office.Journal.TakeNextPlaceOf(Some.Key(Some.Codes[dice.Next(Some.Codes.Count)]));
                break;
            case 2:
                office.Journal.FailNextOf(Some.Key(Some.Codes[dice.Next(Some.Codes.Count)]));
                break;
            case 3:
                office.Move(TimeSpan.FromSeconds(dice.Next(5)));
                break;
            default:
                await Task.WhenAll(Enumerable.Range(0, 1 + dice.Next(4)).Select(_ => Submit(office, AnyEvent(dice), accepted)).ToList());
                break;
        }
    }

    private static async Task Submit(Office office, Arrival arrival, Dictionary<string, Arrival> accepted)
    {
        for (var tries = 0; tries < 20; tries++)
        {
            try
            {
                var verdict = await office.Submit(arrival);
                Assert.NotEqual(VerdictOutcome.Refused, verdict.Outcome);
                lock (accepted)
                    accepted[arrival.Id] = arrival;

                return;
            }
            catch (Exception failure) when (failure is JournalUnavailableException or SequenceTakenException)
            {
                // The sender has no receipt, and sends it again.
            }
        }
    }

    // An event's body follows from its id, so that there are duplicates and no conflicts.
    private static Arrival AnyEvent(Random dice)
    {
        var dossier = $"{dice.Next(5)}";
        var unit = Some.Codes[dice.Next(Some.Codes.Count)];
        var hour = dice.Next(1, 4);
        var at = Some.Monday.AddHours(-hour).AddMinutes(-Some.Codes.ToList().IndexOf(unit));
        var id = $"{dossier}/{unit}/{hour}/";
        return dice.Next(5) switch
        {
            0 or 1 => Some.Received(dossier, unit, due: hour == 1 ? "2026-02-20" : "2026-03-20", at: at, id: id + "received"),
            2 => Some.Resolved(dossier, unit, at, id + "resolved"),
            3 => Some.Supplement(dossier, unit, at, id + "asked"),
            _ => Some.Received(dossier, unit, at: at, id: id + "taken back") with { Kind = "voided", Target = $"{dossier}/{unit}/2/received" },
        };
    }

    private static async Task<(string Digest, Dictionary<(string, string), long> Figures)> Recount(Dictionary<string, Arrival> accepted)
    {
        await using var fresh = await Office.Open();
        await fresh.SubmitAll([.. accepted.Values.OrderByDescending(arrival => arrival.Id, StringComparer.Ordinal)]);
        var digest = "";
        await fresh.Until(
            async () =>
            {
                var report = await fresh.Verify();
                digest = report.Digest;
                return report is { Conserved: true, UnderWay: 0 } && report.Events == accepted.Count;
            },
            "the recount to settle");
        var figures = new Dictionary<(string, string), long>();
        foreach (var (code, measure) in Some.Codes.SelectMany(_ => Measures, (code, measure) => (code, measure)))
        {
            figures[(code, measure)] = await fresh.Figure(code, measure, asOf: Some.Monday);
        }

        return (digest, figures);
    }
}
