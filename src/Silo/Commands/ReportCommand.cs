using System.CommandLine;
using ParLive.Grains.Access;
using ParLive.Ingest.Reports;
using ParLive.Silo.Hosting;

namespace ParLive.Silo.Commands;

/// <summary><c>parlive report LAYOUT</c>: a periodic report of a unit as a workbook.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var layout = new Argument<string>("LAYOUT")
        {
            Description = $"The form: a file, or the name of one that ships with ParLive ({string.Join(", ", ReportLayout.ShippedNames)}).",
        };
        var unit = new Option<string?>("--unit") { Description = "The unit's code or key; needed where there is more than one tree." };
        var period = new Option<string>("--period") { Description = "A month 2025-05, a quarter 2025-Q2, or a year 2025.", Required = true };
        var edition = new Option<int?>("--edition") { Description = "The edition of a closed period (1), instead of what is known now." };
        var output = new Option<FileInfo>("--out") { Description = "The workbook to write; one that is there is replaced.", HelpName = "FILE.xlsx", Required = true };
        var (data, key) = (Options.Data(), Options.Key());
        var command = new Command("report", "Writes a periodic report (báo cáo định kỳ) as a workbook.") { layout, unit, period, edition, output, data, key };
        command.SetAction((arguments, cancellationToken) => RunAsync(
            new(arguments.GetValue(unit), arguments.GetValue(layout)!, arguments.GetValue(period)!, arguments.GetValue(edition)),
            (arguments.GetValue(data)!, arguments.GetValue(key)),
            arguments.GetValue(output)!,
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        ReportAsked asked, (string Data, string? Key) at, FileInfo output, CancellationToken cancellationToken)
    {
        var json = await JsonAsync(asked.Layout, cancellationToken);
        var layout = ReportLayout.Parse(json, asked.Layout);
        var report = RunningServer.Find(at.Data, at.Key) is { } server
            ? await server.ReportAsync(asked, json, cancellationToken)
            : await Workshop.UseAsync(at.Data, services => HereAsync(services, asked, layout, cancellationToken), cancellationToken);
        await File.WriteAllBytesAsync(output.FullName, report, cancellationToken);
        Terminal.Print($"written: {output.FullName}");
        return Outcome.Done;
    }

    private static async Task<byte[]> HereAsync(IServiceProvider services, ReportAsked asked, ReportLayout layout, CancellationToken cancellationToken)
    {
        var unit = AskedUnit.In(services.GetRequiredService<IUnitFeed>(), asked.Unit);
        try
        {
            return await services.GetRequiredService<ReportDesk>().MakeAsync(unit, layout, asked.Period, asked.Edition, cancellationToken);
        }
        catch (ArgumentException wrong)
        {
            throw new CommandException(wrong.Message);
        }
    }

    private static async Task<byte[]> JsonAsync(string nameOrFile, CancellationToken cancellationToken) =>
        ReportLayout.ShippedJson(nameOrFile)
        ?? (File.Exists(nameOrFile)
            ? await File.ReadAllBytesAsync(nameOrFile, cancellationToken)
            : throw new CommandException(
                $"'{nameOrFile}' is neither a file nor a layout that ships with ParLive ({string.Join(", ", ReportLayout.ShippedNames)})."));
}
