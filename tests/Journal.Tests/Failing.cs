using System.Globalization;
using ParLive.Grains.Journaling;
using ParLive.Journal.Files;

namespace ParLive.Journal.Tests;

public sealed class Failing
{
    [Fact]
    public async Task A_full_disk_fails_that_group_and_later_ones_pass_when_there_is_room()
    {
        await using var workshop = new SqliteWorkshop();
        await workshop.Journal.Append(Some.Record("a", 1));
        await workshop.Journal.Upkeep(connection => connection.Run(string.Create(
            CultureInfo.InvariantCulture, $"PRAGMA max_page_count={connection.AskNumber("PRAGMA page_count") + 4}")));
        var large = new JournalRecord("a", 2, default, Some.Bytes(1_000_000, 3), new long[] { 77 });

        var release = await workshop.HoldWriter();
        var failed = new[] { workshop.Journal.Append(large), workshop.Journal.Append(Some.Record("b", 1)) };
        release.SetResult();
        foreach (var append in failed) await Assert.ThrowsAsync<JournalUnavailableException>(() => append);
        await workshop.Journal.Append(Some.Record("b", 1));
        await workshop.Journal.Upkeep(connection => connection.Run("PRAGMA max_page_count=1000000"));
        await workshop.Journal.Append(large);

        Same.Records([large], await workshop.Journal.Dossier("a", 77));
        Assert.Equal(3, workshop.Journal.Position);
        Assert.Equal(3, await (await workshop.Reopen()).VerifyAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_commit_whose_answer_is_lost_is_looked_up_and_not_guessed()
    {
        await using var workshop = new SqliteWorkshop();
        var lost = 2;
        var journal = workshop.Open(new SqliteJournalOptions { AfterSync = () => Lose(ref lost) });

        await journal.Append(Some.Record("a", 1));
        await journal.Append(Some.Record("a", 2));
        await journal.Append(Some.Record("a", 3));

        Assert.Equal(0, lost);
        Assert.Equal(3, journal.Position);
        Assert.Equal([1, 2, 3], (await journal.Unit("a")).Select(record => record.Sequence));
    }

    [Theory]
    [OnBoth]
    public async Task A_change_that_fails_takes_its_group_with_it_and_no_other(Store store)
    {
        await using var workshop = await Workshop.On(store);
        var release = await workshop.HoldWriter();

        var append = workshop.Journal.Append(Some.Record("a", 1));
        var change = workshop.FailingChange();
        release.SetResult();

        await Assert.ThrowsAsync<JournalUnavailableException>(() => append);
        await Assert.ThrowsAsync<JournalUnavailableException>(() => change);
        await workshop.Journal.Append(Some.Record("a", 1));
    }

    private static void Lose(ref int left)
    {
        if (left-- > 0) throw new IOException("The answer of the disk was lost.");
        left = 0;
    }
}
