namespace ParLive.Journal.Tests.Postgres;

/// <summary>Rows that are not as they were written are named, and never replayed.</summary>
public sealed class ChangedRows
{
    [Fact]
    public async Task A_flipped_byte_names_segment_record_and_unit()
    {
        await using var workshop = await PostgresWorkshop.New();
        await workshop.Journal.Append(Some.Record("a", 1));
        await workshop.AppendTogether(Enumerable.Range(1, 3).Select(unit => Some.Record($"u{unit}", 1)));
        await workshop.Flip("body", "u2", 1, place: 30);

        var damaged = await Assert.ThrowsAsync<JournalDamagedException>(() => workshop.Journal.Unit("u2"));

        Assert.Equal((2, 2), (damaged.Segment, damaged.Record));
        Assert.Contains("segment 2, record 2", damaged.Message, StringComparison.Ordinal);
        Assert.Contains("record 1 of unit 'u2'", damaged.Message, StringComparison.Ordinal);
        Assert.Equal(2, (await Assert.ThrowsAsync<JournalDamagedException>(() => workshop.Journal.All())).Segment);
        Assert.Single(await workshop.Journal.Unit("u1"));
    }

    [Fact]
    public async Task Any_flipped_byte_is_noticed_by_a_warm_start()
    {
        await using var workshop = await PostgresWorkshop.New();
        var record = Some.Record("a", 22);
        await workshop.Journal.Append(record with { Sequence = 1 });
        await workshop.Close();
        var length = (int)workshop.Ask("SELECT length(body) FROM parlive.record")!;

        for (var place = 0; place < length; place += 1 + (length / 40))
        {
            await workshop.Flip("body", "a", 1, place);
            Assert.Throws<JournalDamagedException>(() => workshop.Open(new Terms { WarmStart = true }));
            await workshop.Flip("body", "a", 1, place);
        }

        Assert.Single(await workshop.Journal.All());
    }

    [Theory]
    [InlineData("dossiers = ARRAY[766]::bigint[] || dossiers", "record 2 of unit 'a'")]
    [InlineData("body = (SELECT body FROM parlive.record WHERE unit = 'a' AND sequence = 1)", "record 2 of unit 'a'")]
    [InlineData("raw = ''", "record 2 of unit 'a'")]
    public async Task A_changed_column_is_noticed(string change, string told)
    {
        await using var workshop = await PostgresWorkshop.New();
        await workshop.Journal.Append([Some.Record("a", 1), Some.Record("a", 2)]);
        workshop.Tamper($"UPDATE parlive.record SET {change} WHERE sequence = 2");

        var damaged = await Assert.ThrowsAsync<JournalDamagedException>(workshop.Verify);

        Assert.Contains(told, damaged.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DELETE FROM parlive.record WHERE unit = 'a' AND sequence = 2", "record 2 of unit 'a' is missing")]
    [InlineData("DELETE FROM parlive.record WHERE unit = 'a' AND sequence = 1", "record 1 of unit 'a' is missing")]
    [InlineData("DELETE FROM parlive.record WHERE unit = 'a' AND sequence = 3", "segment 3: records are missing: 4 were written, and 3 are there")]
    [InlineData("DELETE FROM parlive.record WHERE unit = 'b'", "segment 4: records are missing")]
    [InlineData("DELETE FROM parlive.group_commit WHERE id = 2", "of 4 segments 3 are there")]
    public async Task What_was_taken_away_is_named_at_opening(string harm, string told)
    {
        await using var workshop = await PostgresWorkshop.New();
        await workshop.Journal.Append([Some.Record("a", 1), Some.Record("a", 2), Some.Record("a", 3), Some.Record("b", 1)]);
        await workshop.Close();
        workshop.Tamper(harm);

        Assert.Contains(told, Assert.Throws<JournalDamagedException>(() => workshop.Open()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_taken_away_while_it_is_open_is_missed_by_whoever_reads()
    {
        await using var workshop = await PostgresWorkshop.New();
        await workshop.Journal.Append([Some.Record("a", 1), Some.Record("a", 2), Some.Record("a", 3)]);
        workshop.Tamper("DELETE FROM parlive.record WHERE sequence = 2");

        await Assert.ThrowsAsync<JournalDamagedException>(() => workshop.Journal.Unit("a"));
        await Assert.ThrowsAsync<JournalDamagedException>(() => workshop.Journal.All());
    }
}
