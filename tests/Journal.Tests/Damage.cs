using ParLive.Grains.Journaling;

namespace ParLive.Journal.Tests;

public sealed class Damage
{
    [Fact]
    public async Task A_flipped_byte_of_a_small_segment_names_segment_and_record()
    {
        await using var workshop = new SqliteWorkshop();
        await workshop.Journal.Append(Some.Record("a", 1));
        await workshop.AppendTogether(Enumerable.Range(1, 3).Select(unit => new JournalRecord($"u{unit}", 1, new byte[20], default, default)));
        await workshop.Close();

        // Nine bytes of header, and 30 of each record: the middle one's body.
        workshop.Flip("body", segment: 2, place: 9 + 30 + 15);

        var damaged = Assert.Throws<JournalDamagedException>(() => workshop.Open());
        Assert.Equal((2, 2), (damaged.Segment, damaged.Record));
        Assert.Contains("segment 2, record 2", damaged.Message, StringComparison.Ordinal);
        Assert.Contains("record 1 of unit 'u2'", damaged.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Any_flipped_byte_of_a_packed_segment_is_noticed()
    {
        await using var workshop = new SqliteWorkshop();
        await workshop.AppendTogether(Enumerable.Range(1, 40).Select(unit => Some.Record($"unit-{unit}", 1)));
        await workshop.Close();

        for (var place = 0; place < 200; place += 3)
        {
            workshop.Flip("body", segment: 1, place);
            Assert.Equal(1, Assert.Throws<JournalDamagedException>(() => workshop.Open()).Segment);
            workshop.Flip("body", segment: 1, place);
        }

        Assert.Equal(40, (await workshop.Journal.All()).Count);
    }

    [Theory]
    [OnBoth]
    public async Task Flipped_raw_bytes_leave_replays_alone_and_show_where_they_are_read(Store store)
    {
        await using var workshop = await Workshop.On(store);
        await workshop.Journal.Append(Some.Record("a", 1, 5));
        await workshop.Journal.Append(Some.Record("a", 2, 6));
        await workshop.Journal.Append(Some.Record("a", 3, 7));
        await workshop.Close();
        await workshop.Flip("raw", "a", sequence: 2, place: -1);

        var journal = workshop.Journal;

        Assert.Equal(3, (await journal.Unit("a")).Count);
        Assert.Single(await journal.Dossier("a", 5));
        Assert.Equal(2, (await Assert.ThrowsAsync<JournalDamagedException>(() => journal.Dossier("a", 6))).Segment);
        await Assert.ThrowsAsync<JournalDamagedException>(workshop.Verify);
    }
}
