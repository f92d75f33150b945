using ParLive.Silo.Commands;

namespace ParLive.Silo.Hosting;

/// <summary>How a server says what it does: sentences for people, for systemd, or with their parts named for programs.</summary>
internal static class LogForm
{
    /// <summary>The environment variable that says how.</summary>
    public const string Variable = "PARLIVE_LOG";

    private const string Moment = "yyyy-MM-ddTHH:mm:ss.fffZ ";

    /// <summary>Lets a host speak so.</summary>
    public static void SpeakAs(this ILoggingBuilder logging, string? form)
    {
        switch (form)
        {
            case null or "" or "text":
                return;
            case "json":
                logging.ClearProviders().AddJsonConsole(options => (options.UseUtcTimestamp, options.TimestampFormat) = (true, Moment.TrimEnd()));
                return;
            case "systemd":
                logging.ClearProviders().AddSystemdConsole();
                return;
            default:
                throw new CommandException($"{Variable} is text, json or systemd; not '{form}'.");
        }
    }
}
