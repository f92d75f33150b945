using System.CommandLine;
using System.Globalization;
using ParLive.Grains.Access;
using ParLive.Grains.Audit;
using ParLive.Ingest.Units;
using ParLive.Silo.Hosting;

namespace ParLive.Silo.Commands;

/// <summary><c>parlive units reorganise FILE --at DATE</c>: what became of units, whole or not at all.</summary>
internal static class ReorganiseCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE")
        {
            Description = "A table (CSV) of old and new communes as published, or with the columns change, unit, into and so on.",
        };
        var at = Options.Day("--at", "The first day on which it holds: 2025-07-01.");
        at.Required = true;
        var since = Options.Day("--since", "Adds the old units that are not known, from this day on: 1999-01-01.");
        var preview = new Option<bool>("--preview") { Description = "Only says what it would do." };
        var (data, key) = (Options.Data(), Options.Key());
        var command = new Command("reorganise", "Applies a table of reorganisations: all of it, or nothing.") { file, at, since, preview, data, key };
        command.SetAction((arguments, cancellationToken) => RunAsync(
            new(arguments.GetValue(file)!, arguments.GetValue(at)!.Value, arguments.GetValue(since), arguments.GetValue(preview)),
            (arguments.GetValue(data)!, arguments.GetValue(key)),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Reorganisation asked, (string Data, string? Key) at, CancellationToken cancellationToken)
    {
        var report = RunningServer.Find(at.Data, at.Key) is { } server
            ? await server.ReorganiseAsync(asked, cancellationToken)
            : await Workshop.UseAsync(at.Data, (asked.Preview ? AuditActs.UnitsPreviewed : AuditActs.UnitsReorganised, asked.File.Name), services => HereAsync(asked, services, cancellationToken), cancellationToken);
        ReorganisationSummary.Print(report);
        return report.IsSound ? Outcome.Done : Outcome.Failed;
    }

    private static async Task<ReorganisationReport> HereAsync(Reorganisation asked, IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var csv = asked.File.OpenRead();
        var table = await ReorganisationCsv.ReadAsync(csv, asked.At, asked.Since, cancellationToken);
        var reforms = services.GetRequiredService<IUnitReforms>();
        return await (asked.Preview ? reforms.Preview(table, cancellationToken) : reforms.Apply(table, cancellationToken));
    }

    /// <summary>What was asked for.</summary>
    internal sealed record Reorganisation(FileInfo File, DateOnly At, DateOnly? Since, bool Preview)
    {
        /// <summary>The same as the query of the interface.</summary>
        public string Query => string.Create(
            CultureInfo.InvariantCulture, $"at={At:yyyy-MM-dd}&preview={(Preview ? "true" : "false")}{(Since is { } day ? $"&since={day:yyyy-MM-dd}" : "")}");
    }
}
