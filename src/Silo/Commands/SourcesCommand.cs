using System.CommandLine;
using System.Globalization;
using ParLive.Grains.Access;
using ParLive.Journal.Postgres;
using ParLive.Silo.Hosting;

namespace ParLive.Silo.Commands;

/// <summary><c>parlive sources</c>: the keys by which sources are known. A server alone is stopped meanwhile; a cluster is not.</summary>
internal static class SourcesCommand
{
    public static Command Create()
    {
        var (name, gone, data) = (new Argument<string>("SOURCE"), new Argument<string>("SOURCE"), Options.Data());
        var add = new Command("add", "Issues a key for a source and shows it once.") { name, data };
        add.SetAction((arguments, cancellationToken) => WithKeysAsync(arguments.GetValue(data)!, ("key.issued", arguments.GetValue(name)!), async keys =>
        {
            Terminal.Print(await keys.Issue(arguments.GetValue(name)!, cancellationToken));
            Outcome.Complain("This key is shown once; only its hash is kept.");
        }, cancellationToken));
        var remove = new Command("revoke", "Takes all keys of a source back.") { gone, data };
        remove.SetAction((arguments, cancellationToken) => WithKeysAsync(arguments.GetValue(data)!, ("key.revoked", arguments.GetValue(gone)!), async keys =>
        {
            var count = await keys.Revoke(arguments.GetValue(gone)!, cancellationToken);
            Terminal.Print(string.Create(CultureInfo.InvariantCulture, $"keys revoked: {count}"));
        }, cancellationToken));
        return new Command("sources", "The keys of sources.") { add, remove };
    }

    private static async Task<int> WithKeysAsync(string data, (string Act, string Subject) done, Func<ISourceKeys, Task> act, CancellationToken cancellationToken)
    {
        if (ClusterSeat.IsNamed && JournalHome.Of(data).Database is { } database)
        {
            // Silos at work look again for keys, so nothing has to stop.
            await using var journal = PostgresJournal.Open(database, new PostgresJournalOptions { IsShared = true });
            using var keys = PostgresSourceKeys.Open(journal);
            using var book = PostgresOfficeStore.Open(journal, TimeProvider.System);
            await act(keys);
            await book.Note(new AuditAct(AuditAct.Console, "", done.Act, done.Subject), cancellationToken);
            return Outcome.Done;
        }

        return await Workshop.UseAsync(data, done, async services =>
        {
            await act(services.GetRequiredService<ISourceKeys>());
            return Outcome.Done;
        }, cancellationToken);
    }
}
