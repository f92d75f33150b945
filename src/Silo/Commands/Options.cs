using System.CommandLine;
using System.Globalization;

namespace ParLive.Silo.Commands;

/// <summary>Options that several commands have.</summary>
internal static class Options
{
    public static Option<string> Data() => new("--data")
    {
        Description = "The folder that holds the journal, or what belongs to this machine beside a journal in a database.",
        DefaultValueFactory = _ => "./data",
        HelpName = "DIR",
    };

    // Its default is no default of the option: help would print it, and the password with it.
    public static Option<string?> Journal() => new("--journal")
    {
        Description = "The PostgreSQL database that holds the journal, as Host=...;Database=...;Username=... "
            + "(better in PARLIVE_JOURNAL, which keeps a password off the command line). Without it the journal is a file in the folder.",
        HelpName = "CONNECTION",
    };

    public static Option<string[]> Urls() => new("--urls")
    {
        Description = "Where to listen.",
        DefaultValueFactory = _ => ["http://127.0.0.1:8080"],
        AllowMultipleArgumentsPerToken = true,
    };

    public static Option<string?> Notices() => new("--notices")
    {
        Description = "The book of notices: who is told of hotspots and lost feeds by mail or webhook, and who gets a weekly report "
            + "(default: notices.json in the data folder). It is read anew when it changes.",
        HelpName = "FILE",
    };

    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }

            result.AddError($"{name} is a date such as 2025-07-01, not '{text}'.");
            return null;
        },
    };

    public static Option<string?> Key() => new("--key")
    {
        Description = "The source key to show to a running server that has keys (or PARLIVE_KEY).",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("PARLIVE_KEY"),
    };
}
