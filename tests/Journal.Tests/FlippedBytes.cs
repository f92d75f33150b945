using ParLive.Grains.Journaling;

namespace ParLive.Journal.Tests;

/// <summary>One byte of a journal is another one, wherever: it is found and named.</summary>
public sealed class FlippedBytes
{
    private static readonly string[] Units = ["a", "bb", "đơn vị"];

    [Theory]
    [OnBoth(1)]
    [OnBoth(766)]
    public async Task A_flipped_byte_anywhere_is_named(Store store, int seed)
    {
        var chance = new Random(seed);
        await using var workshop = await Filled(store, chance);
        for (var flips = 0; flips < Flips(store); flips++)
        {
            var (named, undo) = workshop.FlipAny(chance);

            var told = await Told(workshop);

            Assert.Contains(named, told, StringComparison.Ordinal);
            undo();
        }

        Assert.Equal("", await Told(workshop));
    }

    [Theory]
    [OnBoth(2)]
    [OnBoth(20_250_701)]
    public async Task A_byte_flipped_together_with_its_checksums_is_named_with_its_record(Store store, int seed)
    {
        var chance = new Random(seed);
        await using var workshop = await Filled(store, chance);
        for (var flips = 0; flips < Flips(store); flips++)
        {
            var unit = Units[chance.Next(Units.Length)];
            var sequence = chance.NextInt64(1, 13);
            JournalRecord? before = null;
            workshop.Rewrite(unit, sequence, record => Flipped(before = record, chance));

            var told = await Told(workshop);

            Assert.Contains(FormattableString.Invariant($"record {sequence} of unit '{unit}'"), told, StringComparison.Ordinal);
            workshop.Rewrite(unit, sequence, _ => before!);
        }

        Assert.Equal("", await Told(workshop));
    }

    [Fact]
    public async Task A_flipped_byte_of_the_file_is_told_or_changes_nothing_that_is_read()
    {
        var chance = new Random(42);
        await using var workshop = (SqliteWorkshop)await Filled(Store.Sqlite, chance);
        var whole = await Whole(workshop);
        await workshop.Close();
        var bytes = await File.ReadAllBytesAsync(workshop.File, TestContext.Current.CancellationToken);
        for (var flips = 0; flips < 150; flips++)
        {
            var harmed = (byte[])bytes.Clone();
            harmed[chance.Next(harmed.Length)] ^= (byte)(1 << chance.Next(8));
            await File.WriteAllBytesAsync(workshop.File, harmed, TestContext.Current.CancellationToken);

            if (await Told(workshop) is "") Same.Records(whole, await Whole(workshop));
            await workshop.Close();
        }
    }

    // A database is slower to open.
    private static int Flips(Store store) => store == Store.Sqlite ? 150 : 40;

    // Whoever opens and checks is told; the empty text for nothing.
    private static async Task<string> Told(Workshop workshop)
    {
        try
        {
            workshop.Open();
            return string.Join('\n', (await workshop.Check()).Findings);
        }
        catch (IOException refused) when (refused is JournalDamagedException or JournalFormatException)
        {
            return refused.Message;
        }
        finally
        {
            await workshop.Close();
        }
    }

    private static async Task<List<JournalRecord>> Whole(SqliteWorkshop workshop) =>
        await workshop.Journal.ReadWhole(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);

    private static JournalRecord Flipped(JournalRecord record, Random chance)
    {
        var (raw, isRaw) = (record.Raw.ToArray(), chance.Next(2) == 0);
        var bytes = isRaw ? raw : record.Body.ToArray();
        bytes[chance.Next(bytes.Length)] ^= (byte)(1 << chance.Next(8));
        return isRaw ? record with { Raw = bytes } : record with { Body = bytes };
    }

    private static async Task<Workshop> Filled(Store store, Random chance)
    {
        var workshop = await Workshop.On(store);
        foreach (var sequences in Enumerable.Range(1, 12).Chunk(3))
        {
            await workshop.AppendTogether(sequences.SelectMany(sequence => Units.Select(unit => new JournalRecord(
                unit, sequence, Some.Bytes(chance.Next(1, 300), chance.Next()), Some.Bytes(chance.Next(1, 500), chance.Next()), new long[] { sequence }))));
        }

        await workshop.Close();
        return workshop;
    }
}
