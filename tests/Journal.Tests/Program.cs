using Xunit.Runner.InProc.SystemConsole;

namespace ParLive.Journal.Tests;

internal static class Program
{
    public static Task<int> Main(string[] args) =>
        args is [DoomedWriter.Verb, var place] ? DoomedWriter.RunAsync(place) : ConsoleRunner.Run(args);
}
