using System.CommandLine;
using ParLive.Silo.Hosting;

namespace ParLive.Silo.Commands;

/// <summary><c>parlive serve</c>: intake, units and walls in one process.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var (data, urls) = (Options.Data(), Options.Urls());
        var command = new Command("serve", "Takes events in and shows them, until it is stopped.") { data, urls };
        command.SetAction((arguments, cancellationToken) => Server.RunAsync(
            arguments.GetValue(data)!, arguments.GetValue(urls)!, static (_, _) => Task.CompletedTask, cancellationToken));
        return command;
    }
}
