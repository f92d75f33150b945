using ParLive.Acceptance.Scale;
using Xunit.Runner.InProc.SystemConsole;

// Real processes on few cores: side by side they would only measure each other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace ParLive.Acceptance;

internal static class Program
{
    public static Task<int> Main(string[] args) =>
        args is [ScaleCommand.Verb, .. var options] ? ScaleCommand.RunAsync(options) : ConsoleRunner.Run(args);
}
