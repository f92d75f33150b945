using System.CommandLine;
using System.Globalization;
using ParLive.Grains.Access;
using ParLive.Ingest.Figures;
using ParLive.Silo.Hosting;
using Spectre.Console;

namespace ParLive.Silo.Commands;

/// <summary><c>parlive figures</c>: a unit's figures, as of any moment and over any range.</summary>
internal static class FiguresCommand
{
    public static Command Create()
    {
        var unit = new Option<string?>("--unit") { Description = "The unit's code or key; needed where there is more than one tree." };
        var asOf = Moment("--as-of", "The moment of the levels, with its offset: 2011-05-02T23:59:59+02:00.");
        var from = Moment("--from", "The start of the range of the flows.");
        var to = Moment("--to", "Its end, exclusive.");
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

    private static Option<DateTimeOffset?> Moment(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
            {
                return moment;
            }

            result.AddError($"{name} is a moment such as 2011-05-02T23:59:59+02:00, not '{text}'.");
            return null;
        },
    };

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
        var unit = asked.Unit is { } code
            ? feed.Find(code) ?? throw new CommandException($"No unit has the code or key '{code}'.")
            : feed.Roots switch
            {
                [] => throw new CommandException("There is no unit yet: import a table, or units."),
                [var only] => only,
                var several => throw new CommandException(
                    $"There are several trees; name one with --unit: {string.Join(", ", several.Select(root => root.Code))}."),
            };
        try
        {
            return FiguresJson.Text(await feed.Figures(unit.Key, asked.AsOf, asked.From, asked.To, cancellationToken));
        }
        catch (ArgumentException wrong)
        {
            throw new CommandException(wrong.Message);
        }
    }
}
