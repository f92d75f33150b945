using System.Text;
using ParLive.Journal.Files;

namespace ParLive.Journal.Tests;

public sealed class Opening
{
    [Theory]
    [OnBoth]
    public async Task Opening_again_finds_everything_and_goes_on_counting(Store store)
    {
        await using var workshop = await Workshop.On(store);
        var records = Enumerable.Range(1, 12).Select(sequence => Some.Record("a", sequence)).ToList();
        await workshop.Journal.Append(records[..10]);

        var journal = await workshop.Reopen();
        await journal.Append(records[10..]);

        Assert.Equal(12, journal.Position);
        Same.WithoutRaw(records, await journal.Unit("a"));
    }

    [Theory]
    [OnBoth(true)]
    [OnBoth(false)]
    public async Task A_warm_start_reads_the_same_as_a_cold_one(Store store, bool atOpening)
    {
        await using var workshop = await Workshop.On(store);
        var units = Enumerable.Range(0, 30).Select(unit => $"unit-{unit}").ToList();
        foreach (var sequence in Enumerable.Range(1, 15))
            await workshop.AppendTogether(units.Select(unit => Some.Record(unit, sequence)));
        var cold = new List<List<Grains.Journaling.JournalRecord>>();
        foreach (var unit in units) cold.Add(await workshop.Journal.Unit(unit));

        var journal = await workshop.Reopen(new Terms { WarmStart = atOpening });
        if (!atOpening && journal is SqliteJournal sqlite) await sqlite.WarmUpAsync(TestContext.Current.CancellationToken);
        await journal.Append(Some.Record("unit-3", 16));

        for (var index = 0; index < units.Count; index++)
        {
            var expected = index == 3 ? [.. cold[index], Some.Record("unit-3", 16) with { Raw = default }] : cold[index];
            Same.Records(expected, await journal.Unit(units[index]));
            Same.Records(expected.Skip(4), await journal.Unit(units[index], after: 4));
        }
    }

    [Theory]
    [OnBoth]
    public async Task What_snapshots_cover_is_not_kept_and_can_be_read_all_the_same(Store store)
    {
        await using var workshop = await Workshop.On(store);
        var units = Enumerable.Range(0, 12).Select(unit => $"unit-{unit}").ToList();
        foreach (var sequence in Enumerable.Range(1, 9))
            await workshop.AppendTogether(units.Select(unit => Some.Record(unit, sequence)));
        var covered = units.Select((unit, place) => (unit, (long)place)).Where(pair => pair.Item2 > 0).ToDictionary();

        var journal = await workshop.Reopen(new Terms { WarmStart = true }, covered);

        foreach (var (place, unit) in units.Index())
        {
            var all = Enumerable.Range(1, 9).Select(sequence => Some.Record(unit, sequence) with { Raw = default }).ToList();
            // Every other one turns its snapshot down, and reads everything.
            var after = place % 2 == 0 ? Math.Max(0, place - 1) : 0;
            Same.Records(all.Skip(after), await journal.Unit(unit, after: after));
            Same.Records(all, await journal.Unit(unit));
        }
    }

    [Theory]
    [OnBoth]
    public async Task What_a_warm_start_kept_can_be_let_go_and_is_still_there(Store store)
    {
        await using var workshop = await Workshop.On(store);
        await workshop.Journal.Append(Some.Record("a", 1));

        var journal = await workshop.Reopen(new Terms { WarmStart = true });
        workshop.CoolDown();

        Assert.Single(await journal.Unit("a"));
    }

    [Fact]
    public async Task A_newer_format_is_refused_with_what_to_do()
    {
        await using var workshop = new SqliteWorkshop();
        await workshop.Journal.Append(Some.Record("a", 1));
        await workshop.Close();
        workshop.Tamper(connection => connection.Ask("PRAGMA user_version=12"));

        var refused = Assert.Throws<JournalFormatException>(() => workshop.Open());

        Assert.Contains("format 12", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Start the newer version", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_SQLite_file_of_another_program_is_refused_and_left_alone()
    {
        await using var workshop = new SqliteWorkshop();
        workshop.Tamper(connection => connection.Ask("CREATE TABLE recipes(name TEXT); PRAGMA user_version=1;"));

        var refused = Assert.Throws<JournalFormatException>(() => workshop.Open());

        Assert.Contains("another program", refused.Message, StringComparison.Ordinal);
        Assert.Equal(1, workshop.Tamper(connection => connection.AskNumber("SELECT count(*) FROM sqlite_master")));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_and_left_alone()
    {
        await using var workshop = new SqliteWorkshop();
        var letter = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Dear Sir or Madam, ", 100)));
        await File.WriteAllBytesAsync(workshop.File, letter, TestContext.Current.CancellationToken);

        var refused = Assert.Throws<JournalFormatException>(() => workshop.Open());

        Assert.Contains("no SQLite database", refused.Message, StringComparison.Ordinal);
        Assert.Equal(letter, await File.ReadAllBytesAsync(workshop.File, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(0.03)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public async Task A_file_cut_off_is_called_damaged(double part)
    {
        await using var workshop = new SqliteWorkshop();
        foreach (var sequence in Enumerable.Range(1, 20))
            await workshop.Journal.Append(new("a", sequence, Some.Bytes(20_000, sequence), Some.Bytes(5_000, sequence), default));
        await workshop.Close();
        using (var file = File.Open(workshop.File, FileMode.Open)) file.SetLength((long)(file.Length * part));

        Assert.Throws<JournalDamagedException>(() => workshop.Open());
    }

    [Fact]
    public async Task A_missing_segment_is_named()
    {
        await using var workshop = new SqliteWorkshop();
        foreach (var sequence in Enumerable.Range(1, 20)) await workshop.Journal.Append(Some.Record("a", sequence));
        await workshop.Close();
        workshop.Tamper(connection => connection.Ask("DELETE FROM segment WHERE id = 13"));

        Assert.Equal(13, Assert.Throws<JournalDamagedException>(() => workshop.Open()).Segment);
    }
}
