using System.Diagnostics;
using System.Globalization;
using ParLive.Testing;

namespace ParLive.EndToEnd.Running;

/// <summary>Signals of the operating system.</summary>
internal static class Signals
{
    /// <summary>Sends one to processes that the test started.</summary>
    public static async Task SendAsync(string signal, params int[] processes)
    {
        using var kill = Process.Start("kill", [signal, .. processes.Select(process => process.ToString(CultureInfo.InvariantCulture))]);
        await Patience.For(kill.WaitForExitAsync(CancellationToken.None), $"kill {signal}");
        Assert.Equal(0, kill.ExitCode);
    }
}
