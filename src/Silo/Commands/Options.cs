using System.CommandLine;

namespace ParLive.Silo.Commands;

/// <summary>Options that several commands have.</summary>
internal static class Options
{
    public static Option<string> Data() => new("--data")
    {
        Description = "The folder that holds the journal.",
        DefaultValueFactory = _ => "./data",
        HelpName = "DIR",
    };

    public static Option<string[]> Urls() => new("--urls")
    {
        Description = "Where to listen.",
        DefaultValueFactory = _ => ["http://127.0.0.1:8080"],
        AllowMultipleArgumentsPerToken = true,
    };

    public static Option<string?> Key() => new("--key")
    {
        Description = "The source key to show to a running server that has keys (or PARLIVE_KEY).",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("PARLIVE_KEY"),
    };
}
