using System.Diagnostics;

namespace ParLive.Screens;

/// <summary>What happened while a server was watched for a time.</summary>
/// <param name="Seconds">How long.</param>
/// <param name="Server">The share of one core that the server took, in percent.</param>
/// <param name="Clients">The same of this process, which sends the events and holds the connections.</param>
/// <param name="Frames">Frames made.</param>
/// <param name="Rendering">Milliseconds of rendering.</param>
/// <param name="Bytes">Bytes of frames handed to connections.</param>
internal sealed record Window(double Seconds, double Server, double Clients, long Frames, double Rendering, long Bytes)
{
    /// <summary>Watches a server.</summary>
    public static async Task<Window> OverAsync(Site site, TimeSpan length)
    {
        var clock = TimeProvider.System;
        using var own = Process.GetCurrentProcess();
        var before = await site.ReadAsync();
        var (server, clients, began) = (site.Process.ProcessorTime, own.TotalProcessorTime, clock.GetTimestamp());
        await Task.Delay(length, clock);
        own.Refresh();
        var (serverAfter, clientsAfter) = (site.Process.ProcessorTime, own.TotalProcessorTime);
        var seconds = clock.GetElapsedTime(began).TotalSeconds;
        var after = await site.ReadAsync();
        return new Window(
            seconds, 100 * (serverAfter - server).TotalSeconds / seconds, 100 * (clientsAfter - clients).TotalSeconds / seconds,
            after.Frames - before.Frames, after.Rendering - before.Rendering, after.Bytes - before.Bytes);
    }

    /// <inheritdoc />
    public override string ToString() => $"server {Text.Of(Server, 1)} %, clients {Text.Of(Clients, 1)} % of a core; {Text.Of(Frames / Seconds, 1)} frames/s, " +
        $"{Text.Of(Frames == 0 ? 0 : Rendering / Frames, 2)} ms each to render";
}
