using System.CommandLine;
using System.Globalization;
using ParLive.Grains.Access;
using ParLive.Grains.Audit;
using ParLive.Ingest.Procedures;
using ParLive.Silo.Hosting;

namespace ParLive.Silo.Commands;

/// <summary><c>parlive procedures import FILE</c>: procedures with their terms into the register, whole or not at all.</summary>
internal static class ProceduresCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE")
        {
            Description = "A table (CSV, XLSX) with the columns code, name, term, termUnit, validFrom, source, and where needed field, service, "
                + "cutOff, supplement, unit.",
        };
        var (data, key) = (Options.Data(), Options.Key());
        var import = new Command("import", "Enters the procedures of a table: all of them, or none. What is known changes nothing.") { file, data, key };
        import.SetAction((arguments, cancellationToken) =>
            RunAsync(arguments.GetValue(file)!, (arguments.GetValue(data)!, arguments.GetValue(key)), cancellationToken));
        return new Command("procedures", "The register of procedures, by which due dates are computed where a source gives none.") { import };
    }

    private static async Task<int> RunAsync(FileInfo file, (string Data, string? Key) at, CancellationToken cancellationToken)
    {
        if (!file.Exists)
        {
            throw new CommandException($"There is no file '{file.FullName}'.");
        }

        var report = RunningServer.Find(at.Data, at.Key) is { } server
            ? await server.EnterProceduresAsync(file, cancellationToken)
            : await Workshop.UseAsync(at.Data, (AuditActs.ProceduresEntered, file.Name), services => HereAsync(services, file, cancellationToken), cancellationToken);
        Terminal.Print(string.Create(CultureInfo.InvariantCulture, $"rows: {report.Rows}"));
        Terminal.Print(string.Create(CultureInfo.InvariantCulture, $"procedures entered: {report.Entered}"));
        foreach (var problem in report.Problems)
        {
            Outcome.Complain(string.Create(CultureInfo.InvariantCulture, $"{file.Name}, row {problem.Row}: {problem.Reason}"));
        }

        return report.Problems.Count == 0 ? Outcome.Done : Outcome.Failed;
    }

    private static async Task<ProcedureReport> HereAsync(IServiceProvider services, FileInfo file, CancellationToken cancellationToken)
    {
        await using var table = file.OpenRead();
        var read = await ProcedureTables.ReadAsync(table, file.Name, cancellationToken);
        return await services.GetRequiredService<IProcedures>().Enter(read, cancellationToken);
    }
}
