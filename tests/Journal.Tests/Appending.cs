using ParLive.Grains.Journaling;

namespace ParLive.Journal.Tests;

public sealed class Appending
{
    [Theory]
    [OnBoth]
    public async Task What_was_appended_is_read_back_in_order(Store store)
    {
        await using var workshop = await Workshop.On(store);
        var records = Enumerable.Range(1, 20).Select(sequence => Some.Record("30307@2025-07-01", sequence)).ToList();

        await workshop.Journal.Append(records);

        Same.WithoutRaw(records, await workshop.Journal.Unit("30307@2025-07-01"));
        Same.WithoutRaw(records[12..], await workshop.Journal.Unit("30307@2025-07-01", after: 12));
        Same.WithoutRaw(records, await workshop.Journal.All());
        Assert.Empty(await workshop.Journal.Unit("30307@2025-07-01", after: 20));
    }

    [Theory]
    [OnBoth]
    public async Task A_dossier_is_found_with_its_raw_bytes_and_in_its_own_unit_only(Store store)
    {
        await using var workshop = await Workshop.On(store);
        var records = Enumerable.Range(1, 30).SelectMany(sequence => new[] { Some.Record("a", sequence), Some.Record("bb", sequence) }).ToList();

        await workshop.Journal.Append(records);

        Same.Records(
            records.Where(record => record.Unit is "a" && record.Dossiers.Span.Contains(3)), await workshop.Journal.Dossier("a", 3));
        Assert.Empty(await workshop.Journal.Dossier("a", 99));
    }

    [Theory]
    [OnBoth]
    public async Task A_unit_without_records_reads_as_empty(Store store)
    {
        await using var workshop = await Workshop.On(store);

        Assert.Empty(await workshop.Journal.Unit("nobody"));
        Assert.Empty(await workshop.Journal.Dossier("nobody", 1));
        Assert.Empty(await workshop.Journal.All());
        Assert.Equal(0, workshop.Journal.Position);
    }

    [Theory]
    [OnBoth]
    public async Task Empty_bytes_and_long_Vietnamese_names_come_back_as_they_were(Store store)
    {
        await using var workshop = await Workshop.On(store);
        var record = new JournalRecord(new string('ệ', 200), 1, default, default, default);

        await workshop.Journal.Append(record);
        var journal = await workshop.Reopen();

        Same.Records([record], await journal.Unit(record.Unit));
    }

    [Theory]
    [OnBoth]
    public async Task Appends_that_wait_together_share_one_commit(Store store)
    {
        await using var workshop = await Workshop.On(store);
        var release = await workshop.HoldWriter();

        var appends = Enumerable.Range(0, 500).Select(unit => workshop.Journal.Append(Some.Record($"unit-{unit}", 1))).ToList();
        release.SetResult();
        await Task.WhenAll(appends);

        Assert.Equal(1, workshop.Journal.Position);
        Assert.Equal(500, (await workshop.Journal.All()).Count);
    }

    [Theory]
    [OnBoth]
    public async Task A_full_queue_makes_appends_wait_and_loses_none(Store store)
    {
        await using var workshop = await Workshop.On(store);
        var journal = workshop.Open(new Terms { QueueBytes = 4_000, GroupBytes = 1_000 });
        var release = await workshop.HoldWriter();

        var appends = Enumerable.Range(0, 200).Select(unit => journal.Append(Some.Record($"unit-{unit}", 1))).ToList();
        release.SetResult();
        await Task.WhenAll(appends);

        Assert.True(journal.Position > 10, "a group takes no more than its bytes");
        Assert.Equal(Enumerable.Range(0, 200).Select(unit => $"unit-{unit}"), (await journal.All()).Select(record => record.Unit), StringComparer.Ordinal);
    }

    [Theory]
    [OnBoth]
    public async Task A_record_larger_than_queue_and_group_passes_alone(Store store)
    {
        await using var workshop = await Workshop.On(store);
        var journal = workshop.Open(new Terms { QueueBytes = 100, GroupBytes = 100 });
        var large = new JournalRecord("a", 1, Some.Bytes(300_000, 1), Some.Bytes(3_000_000, 2), new long[] { 5 });

        await Task.WhenAll(journal.Append(large), journal.Append(Some.Record("a", 2, 6)));

        Same.Records([large], await journal.Dossier("a", 5));
    }

    [Theory]
    [OnBoth]
    public async Task A_taken_place_is_refused_for_that_record_alone(Store store)
    {
        await using var workshop = await Workshop.On(store);
        await workshop.Journal.Append(Some.Record("a", 1));
        var release = await workshop.HoldWriter();

        var taken = workshop.Journal.Append(Some.Record("a", 1));
        var next = workshop.Journal.Append(Some.Record("a", 2));
        var again = workshop.Journal.Append(Some.Record("a", 2));
        var ahead = workshop.Journal.Append(Some.Record("a", 4));
        var other = workshop.Journal.Append(Some.Record("b", 1));
        release.SetResult();

        await Task.WhenAll(next, other);
        Assert.Equal(1, (await Assert.ThrowsAsync<SequenceTakenException>(() => taken)).Sequence);
        await Assert.ThrowsAsync<SequenceTakenException>(() => again);
        await Assert.ThrowsAsync<SequenceTakenException>(() => ahead);
        Assert.Equal([1, 2], (await workshop.Journal.Unit("a")).Select(record => record.Sequence));
    }

    [Theory]
    [OnBoth("", 1L)]
    [OnBoth("a", 0L)]
    [OnBoth("half a surrogate pair: ", 1L)]
    public async Task A_record_that_could_not_be_found_again_is_refused_at_the_door(Store store, string unit, long sequence)
    {
        await using var workshop = await Workshop.On(store);
        if (unit.EndsWith(": ", StringComparison.Ordinal)) unit += '\ud800';

        await Assert.ThrowsAnyAsync<ArgumentException>(() => workshop.Journal.Append(new JournalRecord(unit, sequence, default, default, default)));
    }

    [Theory]
    [OnBoth]
    public async Task Closing_finishes_what_waits_and_takes_nothing_more(Store store)
    {
        await using var workshop = await Workshop.On(store);
        var journal = workshop.Journal;
        var release = await workshop.HoldWriter();

        var waiting = journal.Append(Some.Record("a", 1));
        var closed = ((IAsyncDisposable)journal).DisposeAsync();
        var late = journal.Append(Some.Record("a", 2));
        release.SetResult();

        await waiting;
        await closed;
        await Assert.ThrowsAsync<JournalUnavailableException>(() => late);
    }
}
