using ParLive.Journal.Postgres.Schema;

namespace ParLive.Journal.Tests.Postgres;

/// <summary>The schema and its steps: brought up, refused, and never repaired in silence.</summary>
public sealed class Formats
{
    [Fact]
    public async Task An_older_format_is_brought_up_and_keeps_what_it_holds()
    {
        await using var workshop = await PostgresWorkshop.New();
        BringUp(workshop, Migrations.All.Take(1));
        Assert.Null(workshop.Ask("SELECT to_regclass('parlive.quarantine')::text"));

        await workshop.Journal.Append(Some.Record("a", 1));

        Assert.NotNull(workshop.Ask("SELECT to_regclass('parlive.quarantine')::text"));
        Assert.Equal(Migrations.All.Count, workshop.Ask("SELECT max(format) FROM parlive.migration"));
    }

    [Fact]
    public async Task A_newer_format_is_refused_with_what_to_do()
    {
        await using var workshop = await Laid();
        var (known, next) = (Migrations.All.Count, Migrations.All.Count + 1);
        workshop.Tamper("INSERT INTO parlive.migration(format, name) VALUES($1, 'something new')", next);

        var refused = Refused(workshop);

        Assert.Contains(FormattableString.Invariant($"format {next}; this version knows up to {known}"), refused, StringComparison.Ordinal);
        Assert.Contains("Start the newer version", refused, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DELETE FROM parlive.migration WHERE format = 1", "one before the last is missing")]
    [InlineData("DELETE FROM parlive.migration WHERE format > 1", "parlive.quarantine stands")]
    [InlineData("DELETE FROM parlive.migration", "parlive.writer stands")]
    [InlineData("DROP TABLE parlive.source_key", "parlive.source_key is missing")]
    [InlineData("DROP TABLE parlive.record_7", "parlive.record_7 is missing")]
    [InlineData("DROP TABLE parlive.migration", "no record of its format")]
    public async Task A_half_migrated_schema_is_refused_and_left_alone(string harm, string told)
    {
        await using var workshop = await Laid();
        workshop.Tamper(harm);
        var before = Shape(workshop);

        var refused = Refused(workshop);

        Assert.Contains(told, refused, StringComparison.Ordinal);
        Assert.Contains("Restore the database from a backup", refused, StringComparison.Ordinal);
        Assert.Equal(before, Shape(workshop));
    }

    [Fact]
    public async Task A_step_that_fails_leaves_nothing_behind()
    {
        await using var workshop = await PostgresWorkshop.New();
        BringUp(workshop, Migrations.All.Take(1));

        var broken = Migrations.All[1] with { Sql = Migrations.All[1].Sql + "CREATE TABLE parlive.source_key(again text);" };
        var refused = Assert.Throws<JournalFormatException>(() => BringUp(workshop, [Migrations.All[0], broken]));

        Assert.Contains("could not be brought to format 2", refused.Message, StringComparison.Ordinal);
        Assert.Equal(1, workshop.Ask("SELECT max(format) FROM parlive.migration"));
        Assert.Null(workshop.Ask("SELECT to_regclass('parlive.quarantine')::text"));
        await workshop.Journal.Append(Some.Record("a", 1));
    }

    [Fact]
    public async Task A_schema_of_that_name_with_other_things_in_it_is_left_alone()
    {
        await using var workshop = await PostgresWorkshop.New();
        workshop.Tamper("CREATE SCHEMA parlive; CREATE TABLE parlive.recipes(name text)");

        Assert.Contains("another program's", Refused(workshop), StringComparison.Ordinal);
        Assert.Equal("recipes", Shape(workshop));
    }

    [Fact]
    public async Task An_empty_schema_that_an_administrator_made_is_used()
    {
        await using var workshop = await PostgresWorkshop.New();
        workshop.Tamper("CREATE SCHEMA parlive");

        await workshop.Journal.Append(Some.Record("a", 1));

        Assert.Single(await workshop.Journal.Unit("a"));
    }

    private static async Task<PostgresWorkshop> Laid()
    {
        var workshop = await PostgresWorkshop.New();
        await workshop.Journal.Append(Some.Record("a", 1));
        await workshop.Close();
        return workshop;
    }

    private static void BringUp(PostgresWorkshop workshop, IEnumerable<Migration> steps)
    {
        using var session = workshop.Session();
        new JournalSchema(session, "here", [.. steps]).BringUp();
    }

    private static string Refused(PostgresWorkshop workshop) => Assert.Throws<JournalFormatException>(() => workshop.Open()).Message;

    private static string? Shape(PostgresWorkshop workshop) => workshop.Ask(
        "SELECT string_agg(relname, ' ' ORDER BY relname) FROM pg_class WHERE relnamespace = 'parlive'::regnamespace AND relkind IN ('r', 'p')") as string;
}
