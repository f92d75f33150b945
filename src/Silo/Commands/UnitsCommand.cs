using System.CommandLine;
using System.Globalization;
using ParLive.Grains.Access;
using ParLive.Ingest.Units;
using ParLive.Silo.Hosting;

namespace ParLive.Silo.Commands;

/// <summary><c>parlive units import FILE</c>: a table of units into the register, whole or not at all.</summary>
internal static class UnitsCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE")
        {
            Description = "A table (CSV) with the columns code, name, kind, since, and where needed nameEn, parent, until, zone, aliases, note.",
        };
        var (data, key) = (Options.Data(), Options.Key());
        var import = new Command("import", "Adds the units of a table: all of them, or none.") { file, data, key };
        import.SetAction((arguments, cancellationToken) =>
            RunAsync(arguments.GetValue(file)!, (arguments.GetValue(data)!, arguments.GetValue(key)), cancellationToken));
        return new Command("units", "The register of units.") { import };
    }

    private static async Task<int> RunAsync(FileInfo file, (string Data, string? Key) at, CancellationToken cancellationToken)
    {
        await using var csv = file.OpenRead();
        var added = RunningServer.Find(at.Data, at.Key) is { } server
            ? await server.AddUnitsAsync(csv, cancellationToken)
            : await Workshop.UseAsync(
                at.Data,
                async services => await services.GetRequiredService<IUnitRegister>().Add(
                    await UnitsCsv.ReadAsync(csv, cancellationToken), cancellationToken),
                cancellationToken);
        Terminal.Print(string.Create(CultureInfo.InvariantCulture, $"units added: {added}"));
        return Outcome.Done;
    }
}
