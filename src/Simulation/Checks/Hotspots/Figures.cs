using System.Globalization;

namespace ParLive.Simulation.Checks.Hotspots;

/// <summary>How this room writes its lines.</summary>
internal static class Figures
{
    /// <summary>A line of this room.</summary>
    public static CheckLine Line(string what, FormattableString figure, string limit = "", bool? holds = null) =>
        new("hotspots", what, figure.ToString(CultureInfo.InvariantCulture), limit, holds);
}
