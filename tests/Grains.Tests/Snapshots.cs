namespace ParLive.Grains.Tests;

public sealed class Snapshots
{
    private static readonly string Ward = Some.Key(Some.Codes[^1]);

    [Fact]
    public async Task A_unit_comes_back_from_its_snapshot_and_what_was_recorded_since()
    {
        await using var office = await WithOneDossier();
        await Leave(office);
        await office.SubmitAll(Some.Received("B", Some.Codes[^1]), Some.Resolved("A", Some.Codes[^1]));
        var known = await office.Verify();

        await using var other = await Office.Start(office.Journal.AfterCrash(), office.Clock.Now, snapshots: office.Snapshots);
        var found = await other.Verify();

        Assert.True(office.Snapshots.Found > 0);
        Assert.Equal(known.Digest, found.Digest);
        Assert.True(found.Conserved);
        Assert.Equal(2, await other.Figure(Some.Codes[^1], "received"));
        Assert.Equal(1, await other.Figure(Some.Codes[^1], "open"));
    }

    [Fact]
    public async Task A_snapshot_of_another_history_is_ignored()
    {
        await using var office = await WithOneDossier();
        await Leave(office);
        office.Snapshots.Tamper(Ward, snapshot => snapshot with { Record = snapshot.Record + 1 });

        await using var other = await Office.Start(office.Journal.AfterCrash(), office.Clock.Now, snapshots: office.Snapshots);

        Assert.Equal(1, await other.Figure(Some.Codes[^1], "received"));
        Assert.True((await other.Verify()).Conserved);
    }

    [Fact]
    public async Task A_snapshot_newer_than_the_journal_is_ignored()
    {
        await using var office = await WithOneDossier();
        var restored = office.Journal.AfterCrash();
        await office.SubmitAll(Some.Received("B", Some.Codes[^1]));
        await Leave(office);

        await using var other = await Office.Start(restored, office.Clock.Now, snapshots: office.Snapshots);

        Assert.Equal(1, await other.Figure(Some.Codes[^1], "received"));
    }

    [Fact]
    public async Task A_snapshot_of_other_rules_is_ignored()
    {
        await using var office = await WithOneDossier();
        await Leave(office);
        office.Snapshots.Tamper(Ward, snapshot => snapshot with { Versions = "fold 0", Body = new byte[] { 1 } });

        await using var other = await Office.Start(office.Journal.AfterCrash(), office.Clock.Now, snapshots: office.Snapshots);

        Assert.Equal(1, await other.Figure(Some.Codes[^1], "received"));
    }

    // A unit that is just being called stays; it leaves the next time.
    private static Task Leave(Office office) => office.Until(
        async () =>
        {
            await office.LetAllGo();
            return office.Snapshots.Find(Ward) is not null;
        },
        "a snapshot");

    private static async Task<Office> WithOneDossier()
    {
        var office = await Office.Open();
        await office.SubmitAll(Some.Received("A", Some.Codes[^1]));
        return office;
    }
}
