using Spectre.Console;

namespace ParLive.Silo.Commands;

/// <summary>The two streams of the terminal: results go to the one, words about the work to the other.</summary>
internal static class Terminal
{
    /// <summary>Where results go.</summary>
    public static IAnsiConsole Results => AnsiConsole.Console;

    /// <summary>Where progress and complaints go, so that results can be piped on.</summary>
    public static IAnsiConsole Errors { get; } =
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });

    /// <summary>Writes a line of results as it is: no mark-up, no folding at the width of a screen.</summary>
    public static void Print(string line) => Console.Out.WriteLine(line);
}
