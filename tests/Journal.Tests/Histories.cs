using ParLive.Grains.Journaling;

namespace ParLive.Journal.Tests;

/// <summary>Random histories, from seeds that are kept: whatever was done between, the journal answers as a plain list would.</summary>
public sealed class Histories
{
    private static readonly string[] Units = ["a", "bb", "ccc", "đơn vị"];

    [Theory]
    [OnBoth(1)]
    [OnBoth(2)]
    [OnBoth(3)]
    [OnBoth(42)]
    [OnBoth(20_250_701)]
    public async Task The_journal_answers_as_a_list_would(Store store, int seed)
    {
        await using var workshop = await Workshop.On(store);
        var chance = new Random(seed);
        var options = new Terms { IndexEntries = 20, GroupBytes = 2_000, QueueBytes = 20_000 };
        workshop.Open(options);
        var model = Units.ToDictionary(unit => unit, _ => new List<JournalRecord>(), StringComparer.Ordinal);

        for (var step = 0; step < 60; step++)
        {
            await Do(chance.Next(10), workshop, options, model, chance);
            await Check(workshop.Journal, model, chance);
        }

        Assert.Equal(model.Values.Sum(records => records.Count), await workshop.Verify());
    }

    private static async Task Do(
        int what, Workshop workshop, Terms options, Dictionary<string, List<JournalRecord>> model, Random chance)
    {
        switch (what)
        {
            case 0:
                await workshop.Reopen(options with { WarmStart = chance.Next(2) == 0 });
                break;
            case 1:
                await workshop.TidyUp();
                break;
            case 2:
                if (workshop is SqliteWorkshop sqlite) await sqlite.Journal.WarmUpAsync(TestContext.Current.CancellationToken);
                else workshop.CoolDown();
                break;
            case 3:
                var unit = Units[chance.Next(Units.Length)];
                await Assert.ThrowsAsync<SequenceTakenException>(
                    () => workshop.Journal.Append(Some.Record(unit, model[unit].Count + 2)));
                break;
            default:
                await Task.WhenAll(Fresh(model, chance).ConvertAll(workshop.Journal.Append));
                break;
        }
    }

    private static List<JournalRecord> Fresh(Dictionary<string, List<JournalRecord>> model, Random chance)
    {
        var fresh = new List<JournalRecord>();
        for (var count = chance.Next(1, 40); count > 0; count--)
        {
            var unit = Units[chance.Next(Units.Length)];
            var dossiers = Enumerable.Range(0, chance.Next(4)).Select(_ => (long)chance.Next(6)).ToArray();
            var record = new JournalRecord(
                unit, model[unit].Count + 1, Some.Bytes(chance.Next(400), chance.Next()), Some.Bytes(chance.Next(900), chance.Next()), dossiers);
            model[unit].Add(record);
            fresh.Add(record);
        }

        return fresh;
    }

    private static async Task Check(IJournal journal, Dictionary<string, List<JournalRecord>> model, Random chance)
    {
        var unit = Units[chance.Next(Units.Length)];
        var after = chance.Next(model[unit].Count + 2);
        var dossier = chance.Next(7);

        Same.WithoutRaw(model[unit].Where(record => record.Sequence > after), await journal.Unit(unit, after));
        Same.Records(model[unit].Where(record => record.Dossiers.Span.Contains(dossier)), await journal.Dossier(unit, dossier));
        Assert.Equal(
            model.SelectMany(known => known.Value).Select(record => (record.Unit, record.Sequence)).Order(),
            (await journal.All()).Select(record => (record.Unit, record.Sequence)).Order());
    }
}
