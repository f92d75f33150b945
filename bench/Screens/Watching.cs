using ParLive.Figures;

namespace ParLive.Screens;

/// <summary>A crowd that watched for a time, and what the server took for it.</summary>
/// <param name="Viewers">How many they were.</param>
/// <param name="Load">What the server and they took.</param>
/// <param name="Ages">How old what came was when it came.</param>
/// <param name="Bytes">How long it was on average.</param>
internal sealed record Watching(int Viewers, Load Load, Spread Ages, double Bytes)
{
    /// <summary>What the server took without them, in percent of a core.</summary>
    public double Without { get; private init; }

    /// <summary>The microseconds of the server's processor for a delivery.</summary>
    public double Microseconds => (Load.Server - Without) * Load.Seconds * 10_000 / Ages.Count;

    /// <summary>The percent of a core for a thousand viewers at one delivery a second.</summary>
    public double ForThousand => Microseconds / 10;

    /// <summary>Watches a crowd.</summary>
    public static async Task<Watching> OfAsync(Crowd crowd, Func<TimeSpan> computed, TimeSpan length)
    {
        crowd.Sights();
        var load = await Load.OverAsync(computed, length);
        var sights = crowd.Sights().SelectMany(sight => sight).ToList();
        return new Watching(crowd.Count, load, new Spread(sights.Select(sight => sight.Age)), sights.Average(sight => sight.Bytes));
    }

    /// <summary>The same, beside what the server takes without viewers.</summary>
    public Watching Beyond(Load without) => this with { Without = without.Server };

    /// <inheritdoc />
    public override string ToString() =>
        $"{Text.Of(Viewers)} viewers: {Ages}; {Text.Of(Bytes)} bytes, {Text.Of(Microseconds, 1)} µs of the server each; {Load}";
}
