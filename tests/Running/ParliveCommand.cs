using System.Diagnostics;
using System.Text;

namespace ParLive.Running;

/// <summary>A <c>parlive</c> command that does something and ends.</summary>
public static class ParliveCommand
{
    // A detector of hangs and nothing else.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    /// <summary>Runs it; answers its exit code, its results, and what it said beside them.</summary>
    public static async Task<(int Code, string Results, string Said)> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Tree.Program, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        })!;
        var (results, said) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(CancellationToken.None).WaitAsync(Patience);
        return (process.ExitCode, await results, await said);
    }
}
