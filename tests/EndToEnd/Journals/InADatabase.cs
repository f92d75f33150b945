using ParLive.EndToEnd.Running;
using ParLive.Testing;

namespace ParLive.EndToEnd.Journals;

/// <summary>A real server whose journal is in a real database: either is killed, and nothing is lost.</summary>
public sealed class InADatabase
{
    [Fact]
    public async Task What_was_acknowledged_is_there_after_the_server_and_the_database_were_killed()
    {
        await using var database = await PostgresServer.StartAsync(keepsPromises: true);
        await using var server = await StartAsync(database);
        await server.Intake.AddUnitsAsync(SomeUnits.Csv);
        await server.Intake.ReceiveAsync("A", "before");
        var before = await ReceivedAsync(server);

        await server.KillAsync();
        await server.StartAgainAsync();
        Assert.Equal(before, await ReceivedAsync(server));

        await database.KillAsync();
        var waiting = server.Intake.ReceiveAsync("A", "while it is away");
        await database.StartAsync();
        await Patience.For(waiting, "the database to be found again");
        await server.KillAsync();
        await server.StartAgainAsync();
        Assert.Equal(before + 1, await ReceivedAsync(server));
    }

    [Fact]
    public async Task A_second_server_on_the_same_database_ends_with_a_sentence_and_without_the_password()
    {
        await using var database = await PostgresServer.StartAsync(keepsPromises: false);
        await using var server = await StartAsync(database);

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync(database));

        // Sentences are folded at the width of a terminal.
        var said = refused.Message.ReplaceLineEndings(" ");
        Assert.Contains("is in use by process", said, StringComparison.Ordinal);
        Assert.DoesNotContain(PostgresServer.Password, said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    private static Task<Server> StartAsync(PostgresServer database) =>
        Server.StartAsync(["serve", "--journal", database.ConnectionString("postgres")], "ParLive: http");

    private static async Task<long> ReceivedAsync(Server server) =>
        (await server.Intake.FiguresAsync("A")).GetProperty("measures").GetProperty("received").GetInt64();
}
