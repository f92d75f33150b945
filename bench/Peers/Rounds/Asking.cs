using System.Diagnostics;
using ParLive.Figures;
using ParLive.Work;

namespace ParLive.Peers.Rounds;

/// <summary>How long each of the three questions took, asked one after the other with a breath between.</summary>
/// <param name="First">The first.</param>
/// <param name="Second">The second.</param>
/// <param name="Third">The third.</param>
internal sealed record Asking(Spread First, Spread Second, Spread Third)
{
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(5);

    /// <summary>Asks of ever other provinces and communes, so that nobody answers from a memory of the same question, until told to stop.</summary>
    public static async Task<Asking> AskAsync(IReader reader, Country country, int today, CancellationToken stop)
    {
        var (first, second, third) = (new List<double>(), new List<double>(), new List<double>());
        for (var turn = 0; !stop.IsCancellationRequested; turn++)
        {
            var (province, commune) = (turn % country.Provinces, (int)(turn * 7_919L % country.Communes));
            await TimeAsync(first, () => reader.MostOverdueAsync(today));
            await TimeAsync(second, () => reader.ProvinceAsync(province, today));
            await TimeAsync(third, () => reader.CommuneAsync(commune, today));
            await Task.Delay(Breath, TimeProvider.System, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return new(new Spread(first), new Spread(second), new Spread(third));
    }

    private static async Task TimeAsync<T>(List<double> times, Func<Task<T>> ask)
    {
        var began = Stopwatch.GetTimestamp();
        await ask();
        times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
    }
}
