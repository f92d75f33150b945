using System.CommandLine;
using ParLive.Work;
using Spectre.Console;

namespace ParLive.Peers.Limit;

/// <summary><c>limit</c>: the bare limit program, for this program's own use.</summary>
internal static class LimitCommand
{
    public static Command Create()
    {
        var folder = new Option<string>("--folder") { Required = true };
        var (communes, districts, provinces, today) = (new Option<int>("--communes"), new Option<int>("--districts"), new Option<int>("--provinces"), new Option<int>("--today"));
        var command = new Command("limit", "The bare limit program; started by the others.") { folder, communes, districts, provinces, today };
        command.Hidden = true;
        command.SetAction(parsed =>
        {
            var plan = new Plan(42, 1, Plan.Published)
            {
                Communes = parsed.GetValue(communes),
                Districts = parsed.GetValue(districts),
                Provinces = parsed.GetValue(provinces),
            };
            LimitServer.Serve(plan, parsed.GetValue(today), parsed.GetValue(folder)!, AnsiConsole.WriteLine);
        });
        return command;
    }
}
