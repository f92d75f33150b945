using System.Diagnostics.Metrics;

namespace ParLive.Grains.Tracing;

/// <summary>How far those above are behind, on the meter <c>ParLive.Grains</c>.</summary>
/// <remarks>One for the process, as its units are: thousands of them tell, and none has a meter of its own.</remarks>
public static class Lag
{
    /// <summary>The name of the meter.</summary>
    public const string Name = "ParLive.Grains";

    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> Telling = Meter.CreateHistogram<double>(
        "parlive.units.telling.lag", "s", "From a change in a unit until the unit above has it.");

    /// <summary>Whether anybody measures.</summary>
    internal static bool IsMeasured => Telling.Enabled;

    internal static void Told(TimeSpan after) => Telling.Record(after.TotalSeconds);
}
