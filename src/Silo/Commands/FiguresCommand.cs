using System.CommandLine;
using ParLive.Grains.Access;
using ParLive.Ingest.Figures;
using ParLive.Silo.Hosting;

namespace ParLive.Silo.Commands;

/// <summary><c>parlive figures</c>: a unit's figures, as of any moment and over any range.</summary>
internal static class FiguresCommand
{
    public static Command Create()
    {
        var unit = new Option<string?>("--unit") { Description = "The unit's code or key; needed where there is more than one tree." };
        var asOf = new Option<string?>("--as-of")
        {
            Description = "The moment of the levels with its offset (2011-05-02T17:00:00+02:00), or a day of the unit's calendar for its close.",
        };
        var from = new Option<string?>("--from") { Description = "The start of the range of the flows; a day for its first moment." };
        var to = new Option<string?>("--to") { Description = "Its end, exclusive." };
        var json = new Option<bool>("--json") { Description = "One JSON object instead of a table." };
        var (data, key) = (Options.Data(), Options.Key());
        var command = new Command("figures", "Prints the figures of a unit.") { unit, asOf, from, to, json, data, key };
        command.SetAction((arguments, cancellationToken) => RunAsync(
            new(arguments.GetValue(unit), arguments.GetValue(asOf), arguments.GetValue(from), arguments.GetValue(to)),
            (arguments.GetValue(data)!, arguments.GetValue(key)),
            arguments.GetValue(json),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        FiguresAsked asked, (string Data, string? Key) at, bool json, CancellationToken cancellationToken)
    {
        var text = RunningServer.Find(at.Data, at.Key) is { } server
            ? await server.FiguresAsync(asked, cancellationToken)
            : await Workshop.UseAsync(at.Data, services => HereAsync(services, asked, cancellationToken), cancellationToken);
        if (json)
        {
            Terminal.Print(text);
        }
        else
        {
            Terminal.Results.Write(FiguresTable.Of(text));
        }

        return Outcome.Done;
    }

    private static async Task<string> HereAsync(IServiceProvider services, FiguresAsked asked, CancellationToken cancellationToken)
    {
        var feed = services.GetRequiredService<IUnitFeed>();
        var unit = AskedUnit.In(feed, asked.Unit);
        try
        {
            var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
            return FiguresRange.Read((asked.AsOf, asked.From, asked.To), unit.Zone, now, out var range) is { } problem
                ? throw new CommandException(problem)
                : FiguresJson.Text(await feed.Figures(unit.Key, range.AsOf, range.From, range.To, cancellationToken));
        }
        catch (ArgumentException wrong)
        {
            throw new CommandException(wrong.Message);
        }
    }
}
