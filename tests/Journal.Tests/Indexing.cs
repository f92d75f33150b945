using ParLive.Grains.Journaling;
using ParLive.Journal.Files;

namespace ParLive.Journal.Tests;

public sealed class Indexing
{
    private static readonly SqliteJournalOptions Eager = new() { IndexEntries = 30 };

    [Fact]
    public async Task The_index_is_written_behind_and_answers_as_the_tail_did()
    {
        await using var workshop = new SqliteWorkshop();
        var journal = workshop.Open(Eager);
        var records = Records(200);

        await journal.Append(records);
        await Settled(journal);

        await Answers(records, journal);
        Assert.True(await Entries(journal) > 0, "something was written");
    }

    [Fact]
    public async Task A_dropped_index_is_built_anew_at_opening()
    {
        await using var workshop = new SqliteWorkshop();
        var records = Records(200);
        await workshop.Open(Eager).Append(records);
        await workshop.Close();
        workshop.Tamper(connection => connection.Ask("DROP TABLE dossier_index"));

        var journal = workshop.Open(Eager);

        await Answers(records, journal);
    }

    [Fact]
    public async Task An_index_rebuilt_while_open_answers_the_same()
    {
        await using var workshop = new SqliteWorkshop();
        var records = Records(300);
        var journal = workshop.Open(Eager);
        await journal.Append(records[..250]);
        await journal.Upkeep(connection => connection.Run("DELETE FROM dossier_index"));

        await journal.RebuildIndexAsync();
        await journal.Append(records[250..]);

        await Answers(records, journal);
        await Answers(records, await workshop.Reopen());
    }

    [Fact]
    public async Task An_index_that_was_not_finished_is_completed_from_the_segments()
    {
        await using var workshop = new SqliteWorkshop();
        var records = Records(120);
        await workshop.Open(Eager).Append(records[..60]);
        await workshop.Reopen(new SqliteJournalOptions());
        await workshop.Journal.Append(records[60..]);
        await workshop.Close();
        workshop.Tamper(connection => connection.Ask("DELETE FROM dossier_index WHERE run > 60"));

        await Answers(records, workshop.Open(Eager));
    }

    private static List<JournalRecord> Records(int count) =>
        [.. Enumerable.Range(1, count).Select(index => Some.Record(index % 2 == 0 ? "a" : "bb", (index + 1) / 2))];

    private static Task Settled(SqliteJournal journal) => journal.Upkeep(_ => { });

    private static Task<long> Entries(SqliteJournal journal) =>
        journal.Ask(connection => connection.AskNumber("SELECT count(*) FROM dossier_index"), TestContext.Current.CancellationToken);

    private static async Task Answers(List<JournalRecord> records, SqliteJournal journal)
    {
        foreach (var unit in (string[])["a", "bb"])
        {
            for (var dossier = 0L; dossier < 11; dossier++)
            {
                Same.Records(
                    records.Where(record => string.Equals(record.Unit, unit, StringComparison.Ordinal) && record.Dossiers.Span.Contains(dossier)),
                    await journal.Dossier(unit, dossier));
            }
        }
    }
}
