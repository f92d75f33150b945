using System.CommandLine;
using System.Globalization;
using ParLive.Grains.Access;
using ParLive.Grains.Audit;
using ParLive.Ingest.Units;
using ParLive.Silo.Hosting;

namespace ParLive.Silo.Commands;

/// <summary><c>parlive units import FILE</c>: units into the register, whole or not at all.</summary>
internal static class UnitsCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE")
        {
            Description = "A table (CSV) with the columns code, name, kind, since, and where needed nameEn, parent, until, zone, aliases, note; "
                + "or the provinces and communes of the country (.json), each province with Code, FullName and Wards.",
        };
        var since = Options.Day("--since", "The day on which the units of a .json list began (2025-07-01 if none is given).");
        var (data, key) = (Options.Data(), Options.Key());
        var import = new Command("import", "Adds the units of a table: all of them, or none.") { file, since, data, key };
        import.SetAction((arguments, cancellationToken) =>
            RunAsync((arguments.GetValue(file)!, arguments.GetValue(since) ?? UnitsJson.Reform), (arguments.GetValue(data)!, arguments.GetValue(key)), cancellationToken));
        return new Command("units", "The register of units.") { import, ReorganiseCommand.Create() };
    }

    private static async Task<int> RunAsync((FileInfo File, DateOnly Since) list, (string Data, string? Key) at, CancellationToken cancellationToken)
    {
        var isJson = list.File.Extension.Equals(".json", StringComparison.OrdinalIgnoreCase);
        await using var file = list.File.OpenRead();
        var added = RunningServer.Find(at.Data, at.Key) is { } server
            ? await server.AddUnitsAsync(file, isJson ? list.Since : null, cancellationToken)
            : await Workshop.UseAsync(
                at.Data, (AuditActs.UnitsAdded, list.File.Name),
                async services => await services.GetRequiredService<IUnitRegister>().Add(
                    await (isJson ? UnitsJson.ReadAsync(file, list.Since, cancellationToken) : UnitsCsv.ReadAsync(file, cancellationToken)),
                    cancellationToken),
                cancellationToken);
        Terminal.Print(string.Create(CultureInfo.InvariantCulture, $"units added: {added}"));
        return Outcome.Done;
    }
}
