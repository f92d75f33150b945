using System.Globalization;
using ParLive.Acceptance.Processes;
using Spectre.Console;

namespace ParLive.Acceptance.Scale;

/// <summary>The measurement of a whole country as a command of its own, with its limits.</summary>
internal static class ScaleCommand
{
    public const string Verb = "scale";

    private const double MostGigabytes = 3;
    private static readonly TimeSpan LongestRestart = TimeSpan.FromSeconds(15);

    public static async Task<int> RunAsync(IReadOnlyList<string> options)
    {
        using var scratch = new Scratch();
        var size = options.Contains("--small", StringComparer.Ordinal) ? Size.Small : Size.Full;
        var measured = await new ScaleRun(size, Yesterday, scratch).RunAsync(static what => AnsiConsole.WriteLine(what));
        AnsiConsole.Write(TableOf(size, measured));
        foreach (var wrong in measured.Wrong) AnsiConsole.WriteLine(wrong);
        var within = measured.Restart <= LongestRestart
            && Gigabytes(measured.PeakWhileLoading) <= MostGigabytes && Gigabytes(measured.PeakAfterRestart) <= MostGigabytes;
        return within && measured.Wrong.Count == 0 ? 0 : 1;
    }

    /// <summary>The last whole day in Vietnam: nothing the country sends lies in the future.</summary>
    public static DateOnly Yesterday =>
        DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(7)).DateTime).AddDays(-1);

    private static Table TableOf(Size size, Measured measured)
    {
        var table = new Table().Border(TableBorder.Ascii).AddColumns("what", "measured", "limit");
        Row($"units", $"{1 + size.Provinces + size.Districts + size.Communes:N0}", $"");
        Row($"lines sent", $"{measured.Lines:N0}", $"");
        Row($"different events", $"{measured.Events:N0}", $"");
        Row($"load", $"{measured.Load.TotalSeconds:N1} s, {measured.EventsPerSecond:N0} events/s", $"");
        Row($"until all figures are right", $"{measured.Settling.TotalSeconds:N2} s", $"");
        Row($"peak memory while loading", $"{Gigabytes(measured.PeakWhileLoading):N2} GB", $"{MostGigabytes:N0} GB");
        Row($"start to a complete wall", $"{measured.Restart.TotalSeconds:N1} s", $"{LongestRestart.TotalSeconds:N0} s");
        Row($"peak memory after the start", $"{Gigabytes(measured.PeakAfterRestart):N2} GB", $"{MostGigabytes:N0} GB");
        Row($"units compared, before and after", $"{measured.Compared:N0}", $"");
        Row($"figures that differ", $"{measured.Wrong.Count:N0}", $"0");
        return table;

        void Row(FormattableString what, FormattableString value, FormattableString limit) =>
            table.AddRow(what.ToString(CultureInfo.InvariantCulture), value.ToString(CultureInfo.InvariantCulture), limit.ToString(CultureInfo.InvariantCulture));
    }

    private static double Gigabytes(long bytes) => bytes / 1e9;
}
