using System.Diagnostics;
using System.Globalization;
using ParLive.Journal.Folders;
using ParLive.Journal.Tests.Postgres;

namespace ParLive.Journal.Tests;

/// <summary>A real process writes and is killed without warning.</summary>
public sealed class SuddenDeath
{
    [Theory]
    [OnBoth]
    public async Task Everything_acknowledged_survives_and_nothing_is_torn(Store store)
    {
        await using var workshop = await Workshop.On(store);
        var place = workshop is PostgresWorkshop postgres ? postgres.ConnectionString : ((SqliteWorkshop)workshop).Path;
        var chance = new Random(766);
        var acknowledged = new Dictionary<string, long>(StringComparer.Ordinal);

        for (var round = 0; round < (store == Store.Sqlite ? 20 : 8); round++)
        {
            using var writer = DoomedWriter.Start(place);
            await HearAsync(writer, acknowledged, lines: chance.Next(1, 600));
            writer.Kill();
            await HearAsync(writer, acknowledged, lines: int.MaxValue);
            await writer.WaitForExitAsync(TestContext.Current.CancellationToken);

            workshop.Open();
            await AllIsThere(workshop, acknowledged);
            await workshop.Close();
        }
    }

    [Fact]
    public async Task A_second_writer_is_refused_while_the_first_lives_and_let_in_when_it_is_dead()
    {
        await using var workshop = new SqliteWorkshop();
        using var first = DoomedWriter.Start(workshop.Path);
        await HearAsync(first, [], lines: 1);

        var refused = Assert.Throws<DataFolderInUseException>(() => DataFolder.Open(workshop.Path));
        Assert.Equal((first.Id, DoomedWriter.Address), (refused.Pid, refused.Address));
        Assert.Contains($"process {first.Id.ToString(CultureInfo.InvariantCulture)}", refused.Message, StringComparison.Ordinal);
        Assert.Contains("--data", refused.Message, StringComparison.Ordinal);
        Assert.Equal(DoomedWriter.Address, DataFolder.AddressOf(workshop.Path));

        first.Kill();
        await first.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(File.Exists(Path.Combine(workshop.Path, "parlive.address")), "the dead leave their note behind");
        Assert.Null(DataFolder.AddressOf(workshop.Path));
        using var second = DataFolder.Open(workshop.Path);
    }

    private static async Task AllIsThere(Workshop workshop, Dictionary<string, long> acknowledged)
    {
        var journal = workshop.Journal;
        foreach (var (unit, last) in acknowledged)
        {
            var records = await journal.Unit(unit);
            Assert.True(records.Count >= last, $"{unit} was acknowledged up to {last} and reads up to {records.Count}");
            Same.WithoutRaw(records.Select(record => Some.Record(unit, record.Sequence)), records);
        }

        var dossier = await journal.Dossier("unit-0", 3);
        Same.Records(dossier.Select(record => Some.Record("unit-0", record.Sequence)), dossier);
        await workshop.Verify();
    }

    private static async Task HearAsync(Process writer, Dictionary<string, long> acknowledged, int lines)
    {
        foreach (var (unit, sequence) in await DoomedWriter.HearAsync(writer, lines))
            acknowledged[unit] = Math.Max(acknowledged.GetValueOrDefault(unit), sequence);
    }
}
