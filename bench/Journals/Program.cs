using ParLive.Journals;
using ParLive.Testing;
using Spectre.Console;

// The same records into both journals, on this machine's disk, one after the other.
var table = new Table().Border(TableBorder.Markdown).AddColumn("");
foreach (var column in (string[])["records", "records/s", "commits", "ms a commit", "opened cold, s", "opened warm, s", "a unit, ms", "a dossier, ms"])
    table.AddColumn(new TableColumn(column).RightAligned());

await using var server = await PostgresServer.StartAsync(keepsPromises: true);
foreach (var load in Load.All)
{
    await using var sqlite = new OnSqlite();
    table.AddRow([$"{load.Name}, SQLite", .. await Measurement.OfAsync(sqlite, load)]);
    await using var postgres = await OnPostgres.NewAsync(server, load.Database);
    table.AddRow([$"{load.Name}, PostgreSQL", .. await Measurement.OfAsync(postgres, load)]);
}

AnsiConsole.Profile.Width = 200;
AnsiConsole.Write(table);
