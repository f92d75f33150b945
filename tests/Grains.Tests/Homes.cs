using ParLive.Domain.Books;
using ParLive.Domain.Packing;
using ParLive.Grains.Contracts;

namespace ParLive.Grains.Tests;

public sealed class Homes
{
    // The receipt names C3; others speak of the dossier too.
    internal static readonly Arrival[] Story =
    [
        Some.Received("1", "C3", at: Some.Monday.AddHours(-5)),
        Some.Supplement("1", "C1", Some.Monday.AddHours(-4), "asked"),
        Some.Supplement("1", "D2", Some.Monday.AddHours(-6), "asked early"),
        Some.Resolved("1", "C4"),
    ];

    public static TheoryData<int[]> Orders()
    {
        var data = new TheoryData<int[]>();
        for (var order = 0; order < 24; order++)
        {
            var left = Enumerable.Range(0, 4).ToList();
            var chosen = new List<int>();
            for (var (rest, size) = (order, 4); size > 0; rest /= size, size--)
            {
                chosen.Add(left[rest % size]);
                left.RemoveAt(rest % size);
            }

            data.Add([.. chosen]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Whatever_the_order_a_dossier_ends_in_the_unit_that_its_receipt_names(int[] order)
    {
        await using var office = await Office.Open();
        foreach (var place in order)
        {
            Assert.Equal(VerdictOutcome.Accepted, (await office.Submit(Story[place])).Outcome);
        }

        await UntilAtHome(office);

        Assert.Equal(await DigestOfStory(), (await office.Verify()).Digest);
        var again = await office.SubmitAll(Story);
        Assert.All(again, verdict => Assert.Equal(VerdictOutcome.Duplicate, verdict.Outcome));
        Assert.Equal(VerdictOutcome.Accepted, (await office.Submit(Some.Supplement("1", "C2", Some.Monday.AddHours(-3), "late"))).Outcome);
        Assert.Equal(1, await office.Figure("C3", "received"));
        Assert.Equal((1, 5), await Counted(office));
    }

    [Fact]
    public async Task All_at_once_from_many_senders_it_ends_there_too()
    {
        await using var office = await Office.Open();

        await office.Elapse(
            Task.WhenAll(Story.Concat(Story).Select(arrival => office.Intake.Submit([arrival], TestContext.Current.CancellationToken))), "receipts");

        await UntilAtHome(office);
        Assert.Equal(await DigestOfStory(), (await office.Verify()).Digest);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task A_crash_at_any_record_of_the_hand_over_leaves_it_with_one_home(int records)
    {
        await using var before = await Office.Open();
        await before.Submit(Story[3]);
        await before.Submit(Story[1]);
        await before.Submit(Story[0]);
        await UntilAtHome(before, events: 3);
        var left = records + 1;
        await using var after = await Office.Start(before.Journal.AfterCrash(_ => left-- > 0), before.Clock.Now);

        // The senders had no receipt of what was lost, and send everything again, with what is new.
        await after.SubmitAll(Story[2], Story[1], Story[0], Story[3]);

        await UntilAtHome(after);
        Assert.Equal(await DigestOfStory(), (await after.Verify()).Digest);
    }

    [Fact]
    public async Task What_is_said_of_a_dossier_on_its_way_goes_after_it()
    {
        await using var office = await Office.Open();
        await office.Submit(Story[3]);
        office.Journal.FailNextOf(Some.Key("C3"), times: 3);
        await office.Submit(Story[0]);

        var verdicts = await office.SubmitAll(Story[1], Story[2], Story[0]);

        Assert.Equal([VerdictOutcome.Accepted, VerdictOutcome.Accepted, VerdictOutcome.Duplicate], verdicts.Select(verdict => verdict.Outcome));
        await UntilAtHome(office);
        Assert.Equal(await DigestOfStory(), (await office.Verify()).Digest);
    }

    [Fact]
    public async Task A_delivery_that_comes_again_after_the_dossier_went_on_does_not_split_it()
    {
        await using var office = await Office.Open();
        var pool = new TextPool();
        await office.Submit(Story[1]);
        await office.Submit(Story[3]);
        await office.Until(async () => (await office.Unit("C1").Verify()).Events == 2, "both to be in C1");
        await office.Submit(Story[0]);
        await UntilAtHome(office, events: 3);
        var delivered = BookEncoding.Decode((await RecordsOf(office, "C3"))[0].Body.Span, pool).Entries.OfType<BookEntry.Happened>()
            .Select(entry => new EventItem("1", Units.BookKeeper.Encoded(entry.Event), ReadOnlyMemory<byte>.Empty)).ToList();
        // Its receipt was wrong: it was C4's. So C3 hands it on.
        await office.Submit(new Arrival
        {
            Source = Some.Source,
            Id = "taken back",
            Unit = "C3",
            Dossier = "1",
            Kind = "voided",
            Time = Some.Monday,
            Target = "1-received",
        });
        await office.Submit(Some.Received("1", "C4", at: Some.Monday.AddHours(-5), id: "right"));
        await office.Until(async () => (await office.Unit("C4").Verify()).Events == 5, "C4 to have it");
        await office.Until(async () => await Counted(office) == (1, 5), "C3 to let go of it");

        var receipt = await office.Elapse(office.Unit("C3").Take(new EventBatch(delivered)), "the repeated delivery");

        Assert.All(receipt.Items, item => Assert.NotNull(item.Elsewhere));
        Assert.Equal((1, 5), await Counted(office));
    }

    internal static async Task<List<Journaling.JournalRecord>> RecordsOf(Office office, string code)
    {
        var records = new List<Journaling.JournalRecord>();
        await foreach (var record in office.Journal.Read(Some.Key(code), 0, TestContext.Current.CancellationToken))
        {
            records.Add(record);
        }

        return records;
    }

    internal static async Task UntilAtHome(Office office, int events = 4)
    {
        await office.Until(async () => (await office.Unit("C3").Verify()).Events == events, "all events to be in C3");
        await office.Until(async () => await Counted(office) == (1, events), "one home");
        await office.UntilFigure("P", "received", 1);
        await office.UntilFigure("D1", "received", 0);
    }

    private static async Task<(long Dossiers, long Events)> Counted(Office office)
    {
        var report = await office.Verify();
        return (report.Dossiers, report.Events);
    }

    internal static async Task<string> DigestOfStory()
    {
        await using var straight = await Office.Open();
        await straight.SubmitAll(Story);
        await UntilAtHome(straight);
        return (await straight.Verify()).Digest;
    }
}
