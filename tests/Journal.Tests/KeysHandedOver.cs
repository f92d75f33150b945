using System.Security.Cryptography;
using System.Text;
using ParLive.Grains.Audit;
using ParLive.Journal.Files;
using ParLive.Journal.Postgres.Schema;
using ParLive.Journal.Tests.Postgres;

namespace ParLive.Journal.Tests;

/// <summary>Keys of sources that an earlier format kept in a table of their own stand in the office's book, with a line of audit that fits its chain.</summary>
public sealed class KeysHandedOver
{
    private static readonly byte[] First = SHA256.HashData(Encoding.UTF8.GetBytes("plk_first"));
    private static readonly byte[] Second = SHA256.HashData(Encoding.UTF8.GetBytes("plk_second"));

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_a_file()
    {
        await using var workshop = new SqliteWorkshop();
        await Begin(workshop);
        await workshop.Close();
        workshop.Tamper(connection =>
        {
            connection.Run("CREATE TABLE source_key(hash BLOB PRIMARY KEY, source TEXT NOT NULL) WITHOUT ROWID; PRAGMA user_version=4;");
            using var insert = connection.Prepared("INSERT INTO source_key(hash, source) VALUES($hash, $source)", "$hash", "$source");
            return insert.Run(First, "Một cửa \"Huế\"") + insert.Run(Second, "mc-hanoi");
        });

        await workshop.Reopen();

        await Check(workshop);
        await workshop.Close();
        Assert.Equal(0, workshop.Tamper(connection => connection.AskNumber("SELECT count(*) FROM sqlite_master WHERE name = 'source_key'")));
        await workshop.Reopen();
        await Check(workshop);
    }

    [Fact]
    public async Task Of_a_database()
    {
        await using var workshop = await PostgresWorkshop.New();
        using (var session = workshop.Session()) new JournalSchema(session, "here", [.. Migrations.All.Take(6)]).BringUp();
        workshop.Tamper("INSERT INTO parlive.source_key(hash, source) VALUES($1, $2), ($3, $4)", First, "Một cửa \"Huế\"", Second, "mc-hanoi");

        await Check(workshop, before: 0);

        Assert.Equal(0L, workshop.Ask("SELECT count(*) FROM parlive.source_key"));
        await workshop.Reopen();
        await Check(workshop, before: 0);
    }

    [Fact]
    public async Task Where_there_were_none_nothing_is_said_of_it()
    {
        await using var file = new SqliteWorkshop();
        await file.Journal.Append(Some.Record("a", 1));
        await file.Close();
        file.Tamper(connection => connection.Ask("CREATE TABLE source_key(hash BLOB PRIMARY KEY, source TEXT NOT NULL) WITHOUT ROWID; PRAGMA user_version=4;"));
        await using var database = await PostgresWorkshop.New();

        foreach (var workshop in (Workshop[])[file, database])
        {
            using var book = workshop.Book();
            Assert.Empty(await book.Audit(new AuditQuestion { Take = 9 }, Now));
        }
    }

    private static async Task Begin(Workshop workshop)
    {
        using var book = workshop.Book();
        await book.Write([new("account", "lan", 0, "{}")], new AuditAct(AuditAct.Console, "", "account.created", "lan"), Now);
    }

    private static async Task Check(Workshop workshop, long before = 1)
    {
        using var book = workshop.Book();
        foreach (var (hash, source) in ((byte[], string)[])[(First, "Một cửa \"Huế\""), (Second, "mc-hanoi")])
        {
            var entry = book.Find("source-key", Convert.ToHexStringLower(hash)[..12])!;
            using var body = System.Text.Json.JsonDocument.Parse(entry.Body!);
            Assert.Equal((source, Convert.ToHexStringLower(hash)), (body.RootElement.GetProperty("source").GetString(), body.RootElement.GetProperty("hash").GetString()));
            Assert.Equal(before + 1, entry.Revision);
        }

        var report = await book.CheckAudit(null, Now);
        Assert.Empty(report.Findings);
        Assert.Equal(before + 1, report.Lines);
        Assert.Equal("source.keys.handed-over", (await book.Audit(new AuditQuestion { Take = 1 }, Now))[0].Act.Act);
    }
}
