using System.CommandLine;
using System.Globalization;
using ParLive.Grains.Access;
using ParLive.Journal.Postgres;
using ParLive.Silo.Hosting;

namespace ParLive.Silo.Commands;

/// <summary><c>parlive sources</c>: the keys by which sources are known, beside a running server or without one.</summary>
internal static class SourcesCommand
{
    public static Command Create()
    {
        var (name, gone, data) = (new Argument<string>("SOURCE"), new Argument<string>("SOURCE"), Options.Data());
        var add = new Command("add", "Issues a key for a source and shows it once.") { name, data };
        add.SetAction(async (arguments, cancellationToken) =>
        {
            var (folder, source) = (arguments.GetValue(data)!, arguments.GetValue(name)!);
            if (RunningServer.Find(folder, null) is { } server) return Show(await server.IssueKeyAsync(source, cancellationToken));

            return await WithKeysAsync(folder, ("source.key.issued", source), async keys => Show(await keys.Issue(source, cancellationToken)), cancellationToken);
        });
        var remove = new Command("revoke", "Takes all keys of a source back.") { gone, data };
        remove.SetAction(async (arguments, cancellationToken) =>
        {
            var (folder, source) = (arguments.GetValue(data)!, arguments.GetValue(gone)!);
            if (RunningServer.Find(folder, null) is { } server) return Tell(await server.RevokeKeysAsync(source, cancellationToken));

            return await WithKeysAsync(folder, ("source.keys.revoked", source), async keys => Tell(await keys.Revoke(source, cancellationToken)), cancellationToken);
        });
        return new Command("sources", "The keys of sources.") { add, remove };
    }

    private static int Show(string key)
    {
        Terminal.Print(key);
        Outcome.Complain("This key is shown once; only its hash is kept.");
        return Outcome.Done;
    }

    private static int Tell(int count)
    {
        Terminal.Print(string.Create(CultureInfo.InvariantCulture, $"keys revoked: {count}"));
        return Outcome.Done;
    }

    private static async Task<int> WithKeysAsync(string data, (string Act, string Subject) done, Func<ISourceKeys, Task<int>> act, CancellationToken cancellationToken)
    {
        if (ClusterSeat.IsNamed && JournalHome.Of(data).Database is { } database)
        {
            // Silos at work look again for keys, so nothing has to stop.
            await using var journal = PostgresJournal.Open(database, new PostgresJournalOptions { IsShared = true });
            using var keys = PostgresSourceKeys.Open(journal);
            using var book = PostgresOfficeStore.Open(journal, TimeProvider.System);
            var outcome = await act(keys);
            await book.Note(new AuditAct(AuditAct.Console, "", done.Act, done.Subject), cancellationToken);
            return outcome;
        }

        return await Workshop.UseAsync(data, done, services => act(services.GetRequiredService<ISourceKeys>()), cancellationToken);
    }
}
