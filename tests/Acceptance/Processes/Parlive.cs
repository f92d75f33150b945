using System.Diagnostics;

namespace ParLive.Acceptance.Processes;

/// <summary>The executable, as a person runs it.</summary>
internal static class Parlive
{
    /// <summary>Runs a command to its end.</summary>
    public static async Task<Spoken> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        try
        {
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return new Spoken(process.ExitCode, await output, await errors);
        }
        finally
        {
            End(process);
        }
    }

    /// <summary>Runs a command that must succeed.</summary>
    public static async Task<Spoken> DoneAsync(params string[] arguments)
    {
        var spoken = await RunAsync(arguments);
        Assert.True(spoken.Code == 0, $"parlive {string.Join(' ', arguments)} ended with {spoken.Code}:\n{spoken.Output}\n{spoken.Errors}");
        return spoken;
    }

    /// <summary>The digest of a state that verifies.</summary>
    public static async Task<string> DigestAsync(string data) => (await DoneAsync("verify", "--data", data)).Value("digest");

    /// <summary>Starts a command; the caller ends it.</summary>
    public static Process Start(params string[] arguments)
    {
        Assert.True(File.Exists(House.Executable), $"{House.Executable} is not there; build src/Silo first.");
        return Process.Start(new ProcessStartInfo("dotnet", [House.Executable, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
    }

    /// <summary>Ends a process that this test started, if it still runs.</summary>
    public static void End(Process process)
    {
        if (!process.HasExited) process.Kill();
    }
}
