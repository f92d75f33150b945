using System.Diagnostics;
using ParLive.Figures;

namespace ParLive.Screens;

/// <summary>What a server and its clients took over a time.</summary>
/// <param name="Seconds">How long.</param>
/// <param name="Server">The share of one core that the server took, in percent.</param>
/// <param name="Clients">The same of this process, which sends the events and holds the connections.</param>
internal sealed record Load(double Seconds, double Server, double Clients)
{
    /// <summary>Watches a server that says how long it has computed.</summary>
    public static async Task<Load> OverAsync(Func<TimeSpan> computed, TimeSpan length)
    {
        var clock = TimeProvider.System;
        using var own = Process.GetCurrentProcess();
        var (server, clients, began) = (computed(), own.TotalProcessorTime, clock.GetTimestamp());
        await Task.Delay(length, clock);
        own.Refresh();
        var (serverAfter, clientsAfter) = (computed(), own.TotalProcessorTime);
        var seconds = clock.GetElapsedTime(began).TotalSeconds;
        return new Load(seconds, 100 * (serverAfter - server).TotalSeconds / seconds, 100 * (clientsAfter - clients).TotalSeconds / seconds);
    }

    /// <inheritdoc />
    public override string ToString() => $"server {Text.Of(Server, 1)} %, clients {Text.Of(Clients, 1)} % of a core";
}
