using System.CommandLine;
using ParLive.Silo.Demo;
using ParLive.Silo.Hosting;

namespace ParLive.Silo.Commands;

/// <summary><c>parlive demo</c>: a small simulated province at work.</summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        var (data, journal, urls) = (Options.Data(), Options.Journal(), Options.Urls());
        var pace = new Option<double>("--pace") { Description = "Events in a second.", DefaultValueFactory = _ => 2 };
        var seed = new Option<int>("--seed") { Description = "Another seed, other clerks.", DefaultValueFactory = _ => 42 };
        pace.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not (> 0 and <= 5_000))
            {
                result.AddError("--pace is a number of events in a second, above 0 and up to 5000.");
            }
        });
        var command = new Command("demo", "Shows a small simulated province: published counts as its history, and clerks at work.")
        {
            data, journal, urls, pace, seed,
        };
        command.SetAction((arguments, cancellationToken) => Server.RunAsync(
            JournalHome.Of(arguments.GetValue(data)!, arguments.GetValue(journal)),
            arguments.GetValue(urls)!,
            (services, stopping) => DemoProvince.RunAsync(services, arguments.GetValue(pace), arguments.GetValue(seed), stopping),
            cancellationToken));
        return command;
    }
}
