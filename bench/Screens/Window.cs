using ParLive.Figures;

namespace ParLive.Screens;

/// <summary>What happened while a server was watched for a time.</summary>
/// <param name="Load">What it took.</param>
/// <param name="Frames">Frames made.</param>
/// <param name="Rendering">Milliseconds of rendering.</param>
/// <param name="Bytes">Bytes of frames handed to connections.</param>
internal sealed record Window(Load Load, long Frames, double Rendering, long Bytes)
{
    /// <summary>How long.</summary>
    public double Seconds => Load.Seconds;

    /// <summary>The share of one core that the server took, in percent.</summary>
    public double Server => Load.Server;

    /// <summary>Watches a server.</summary>
    public static async Task<Window> OverAsync(Site site, TimeSpan length)
    {
        var before = await site.ReadAsync();
        var load = await Load.OverAsync(() => site.Process.ProcessorTime, length);
        var after = await site.ReadAsync();
        return new Window(load, after.Frames - before.Frames, after.Rendering - before.Rendering, after.Bytes - before.Bytes);
    }

    /// <inheritdoc />
    public override string ToString() =>
        $"{Load}; {Text.Of(Frames / Seconds, 1)} frames/s, {Text.Of(Frames == 0 ? 0 : Rendering / Frames, 2)} ms each to render";
}
