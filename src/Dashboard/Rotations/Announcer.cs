using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ParLive.Dashboard.Screens;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts;

namespace ParLive.Dashboard.Rotations;

/// <summary>
/// Tells screens what their rotations have to know of a unit, when they ask first and whenever it changes: looked up and written once for all
/// that hear of the same unit in the same language.
/// </summary>
internal sealed partial class Announcer(
    Announcements announcements, IUnitFeed feed, ConnectedScreens screens, TimeProvider clock, IOptions<DashboardOptions> options,
    ILogger<Announcer> logger)
{
    private readonly Lock _gate = new();

    // Both under the gate. A screen is in one circle.
    private readonly Dictionary<(string Unit, string Language), Circle> _circles = [];
    private readonly Dictionary<string, Circle> _ofScreens = new(StringComparer.Ordinal);

    /// <summary>What is known now; from here on the screen hears of what changes.</summary>
    public async Task<Announced> HearAsync(string connection, UnitInfo unit, string language)
    {
        if (screens.LineOf(connection) is { } line)
            Join(connection, line, (unit.Key, language));
        // It may have gone in between, and nobody would let it go a second time.
        if (screens.LineOf(connection) is null)
            Remove(connection);
        return await announcements.OfAsync(unit, language);
    }

    /// <summary>A screen went.</summary>
    public void Remove(string connection)
    {
        lock (_gate)
        {
            if (_ofScreens.Remove(connection, out var circle))
                circle.Lines.Remove(connection);
        }
    }

    private void Join(string connection, IScreenLine line, (string Unit, string Language) of)
    {
        lock (_gate)
        {
            Remove(connection);
            if (!_circles.TryGetValue(of, out var circle))
            {
                _circles[of] = circle = new Circle(of.Unit, of.Language);
                _ = TellAsync(circle);
            }
            circle.Lines[connection] = line;
            _ofScreens[connection] = circle;
        }
    }

    private async Task TellAsync(Circle circle)
    {
        for (Announced? told = null; ;)
        {
            await Task.Delay(Announcements.Fresh, clock);
            var known = await KnownAsync(circle) ?? told;
            // Looked up after the answer: whoever comes later asks later, and hears as much.
            if (LinesOf(circle) is not { Length: > 0 } lines)
                return;
            if (known is null || known.SaysTheSameAs(told))
                continue;
            told = known;
            var message = new SerializedHubMessage(new InvocationMessage(nameof(IWallClient.Announced), [told]));
            foreach (var line in lines)
                _ = SendAsync(line, message);
        }
    }

    private async Task<Announced?> KnownAsync(Circle circle)
    {
        try
        {
            return feed.Find(circle.Unit) is { } unit ? await announcements.OfAsync(unit, circle.Language) : null;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            LogUnknown(failure, circle.Unit);
            return null;
        }
    }

    // A circle without screens is over: the next screen begins another.
    private IScreenLine[] LinesOf(Circle circle)
    {
        lock (_gate)
        {
            if (circle.Lines.Count == 0)
                _circles.Remove((circle.Unit, circle.Language));
            return [.. circle.Lines.Values];
        }
    }

    private async Task SendAsync(IScreenLine line, SerializedHubMessage message)
    {
        try
        {
            await line.SendInTimeAsync(message, (clock, options.Value.LongestSend));
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // The line is gone; the screen will come back over another one, and ask.
        }
    }

    [LoggerMessage(LogLevel.Warning, "What rotations of unit {Unit} have to know could not be found out, and will be asked for again")]
    private partial void LogUnknown(Exception failure, string unit);

    private sealed class Circle(string unit, string language)
    {
        public string Unit => unit;

        public string Language => language;

        /// <summary>The lines of its screens, under the gate.</summary>
        public Dictionary<string, IScreenLine> Lines { get; } = new(StringComparer.Ordinal);
    }
}
