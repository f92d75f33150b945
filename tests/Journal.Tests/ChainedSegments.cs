using ParLive.Journal.Files;

namespace ParLive.Journal.Tests;

/// <summary>Whole group commits of a file that were taken out, put in or moved.</summary>
public sealed class ChainedSegments
{
    [Fact]
    public async Task A_segment_taken_out_with_its_link_and_all_numbers_moved_up_is_named()
    {
        await using var workshop = await Segments();
        workshop.Tamper(connection => connection.Ask(
            """
            DELETE FROM segment WHERE id = 3; DELETE FROM chain WHERE segment = 3;
            UPDATE segment SET id = id - 1 WHERE id > 3; UPDATE chain SET segment = segment - 1 WHERE segment > 3;
            """));

        var refused = Assert.Throws<JournalDamagedException>(() => workshop.Open());

        Assert.Equal(3, refused.Segment);
        Assert.Contains("record 1 of unit 'u4'", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Segments_that_changed_places_are_named()
    {
        await using var workshop = await Segments();
        workshop.Tamper(connection => connection.Ask(
            "UPDATE segment SET id = 99 WHERE id = 2; UPDATE segment SET id = 2 WHERE id = 4; UPDATE segment SET id = 4 WHERE id = 99;"));

        Assert.Equal(["Segment 2:", "Segment 4:"], (await workshop.Check()).Findings.Select(finding => finding[..10]), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_segment_that_was_put_in_is_named()
    {
        await using var workshop = await Segments();
        workshop.Tamper(connection => connection.Ask("INSERT INTO segment SELECT 7, body, raw FROM segment WHERE id = 6"));
        workshop.Tamper(connection => SqliteWorkshop.Write(connection, 7, [Some.Record("u7", 1)]));

        Assert.Contains("segment 7: it is not linked", Assert.Throws<JournalDamagedException>(() => workshop.Open()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_beyond_the_last_segment_tell_that_the_tail_is_gone()
    {
        await using var workshop = await Segments();
        workshop.Tamper(connection => connection.Ask("DELETE FROM segment WHERE id = 6"));

        Assert.Contains("the chain goes on to segment 6", Assert.Throws<JournalDamagedException>(() => workshop.Open()).Message, StringComparison.Ordinal);
    }

    private static async Task<SqliteWorkshop> Segments()
    {
        var workshop = new SqliteWorkshop();
        await workshop.Journal.Append(Enumerable.Range(1, 6).Select(unit => Some.Record($"u{unit}", 1)));
        await workshop.Close();
        return workshop;
    }
}
