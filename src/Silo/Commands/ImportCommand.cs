using System.CommandLine;
using ParLive.Grains.Audit;
using ParLive.Ingest.Importing;
using ParLive.Silo.Hosting;

namespace ParLive.Silo.Commands;

/// <summary><c>parlive import FILE --map MAP</c>: a table into the journal, by a map of its columns.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The table: CSV, XLSX, or a process log (XES), also packed with gzip." };
        var map = new Option<string>("--map")
        {
            Description = $"The map: a file, or the name of one that ships with ParLive ({string.Join(", ", ImportMap.ShippedNames)}).",
            Required = true,
        };
        var complete = new Option<bool>("--complete") { Description = "The table holds every case: list those that are no longer in it." };
        var whole = new Option<bool>("--whole") { Description = "Import nothing if one row cannot be understood." };
        var (data, key) = (Options.Data(), Options.Key());
        var command = new Command("import", "Imports a table; what is known already changes nothing.") { file, map, complete, whole, data, key };
        command.SetAction((arguments, cancellationToken) => RunAsync(
            new(arguments.GetValue(file)!, arguments.GetValue(map)!, new ImportOptions
            {
                Complete = arguments.GetValue(complete),
                Whole = arguments.GetValue(whole),
                FileName = arguments.GetValue(file)!.Name,
            }),
            (arguments.GetValue(data)!, arguments.GetValue(key)),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Import import, (string Data, string? Key) at, CancellationToken cancellationToken)
    {
        var map = await MapAsync(import.Map, cancellationToken);
        if (!import.File.Exists)
        {
            throw new CommandException($"There is no file '{import.File.FullName}'.");
        }

        var report = await ImportProgressBar.ShowAsync(import.File, progress => RunningServer.Find(at.Data, at.Key) is { } server
            ? server.ImportAsync(import.File, map.Json, import.Options, progress, cancellationToken)
            : HereAsync(import, map.Map, at.Data, progress, cancellationToken));
        ImportSummary.Print(report);
        return report.RefusedRows == 0 ? Outcome.Done : Outcome.Failed;
    }

    private static Task<ImportReport> HereAsync(
        Import import, ImportMap map, string data, IProgress<ImportProgress> progress, CancellationToken cancellationToken) =>
        Workshop.UseAsync(data, (AuditActs.Import, $"{import.File.Name} by {map.Source}"), async services =>
        {
            await using var table = import.File.OpenRead();
            return await services.GetRequiredService<TableImporter>().ImportAsync(table, map, import.Options, progress, cancellationToken);
        }, cancellationToken);

    private static async Task<(ImportMap Map, byte[] Json)> MapAsync(string nameOrFile, CancellationToken cancellationToken)
    {
        if (ImportMap.ShippedJson(nameOrFile) is { } shipped)
        {
            return (ImportMap.Parse(shipped, nameOrFile), shipped);
        }

        if (!File.Exists(nameOrFile))
        {
            throw new CommandException(
                $"'{nameOrFile}' is neither a file nor a map that ships with ParLive ({string.Join(", ", ImportMap.ShippedNames)}).");
        }

        var json = await File.ReadAllBytesAsync(nameOrFile, cancellationToken);
        return (ImportMap.Parse(json, Path.GetFileName(nameOrFile)), json);
    }

    private sealed record Import(FileInfo File, string Map, ImportOptions Options);
}
