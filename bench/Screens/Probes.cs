using System.Globalization;

namespace ParLive.Screens;

/// <summary>
/// Dossiers that come in overdue, one after the other: nothing else changes the figure "overdue" of their units, so a screen that
/// shows n of them shows the n-th event.
/// </summary>
internal sealed class Probes(Site site, string name)
{
    // When each was sent and when it was acknowledged, for each unit; under a lock of itself.
    private readonly Dictionary<string, List<(double Asked, double Acknowledged)>> _sent = new(StringComparer.Ordinal);

    /// <summary>When this moment is, in milliseconds since this process knows.</summary>
    public static double Now => TimeProvider.System.GetElapsedTime(0).TotalMilliseconds;

    /// <summary>Sends one.</summary>
    public async Task SendAsync(string unit)
    {
        List<(double, double)> sent;
        lock (_sent)
        {
            if (!_sent.TryGetValue(unit, out sent!))
                _sent.Add(unit, sent = []);
        }
        var asked = Now;
        await site.SendAsync([Happening.Overdue(unit, $"{name}-{unit}-{sent.Count.ToString(CultureInfo.InvariantCulture)}")]);
        lock (_sent)
            sent.Add((asked, Now));
    }

    /// <summary>The moments at which the events of a unit were acknowledged, the first first.</summary>
    public IReadOnlyList<double> Of(string unit) => SentTo(unit, sent => sent.Acknowledged);

    /// <summary>The moments at which they were sent.</summary>
    public IReadOnlyList<double> AskedOf(string unit) => SentTo(unit, sent => sent.Asked);

    /// <summary>How long it took each event from its acknowledgement until a screen showed it; of those that it never showed, infinite.</summary>
    /// <param name="sent">When they were acknowledged.</param>
    /// <param name="shown">Which number a screen showed from when on.</param>
    /// <param name="from">The first event that counts; those before it only warmed up.</param>
    public static IEnumerable<double> Delays(IReadOnlyList<double> sent, IReadOnlyList<(long Number, double At)> shown, double from)
    {
        var look = 0;
        for (var place = 0; place < sent.Count; place++)
        {
            while (look < shown.Count && shown[look].Number <= place)
                look++;
            if (sent[place] >= from)
                yield return look < shown.Count ? shown[look].At - sent[place] : double.PositiveInfinity;
        }
    }

    private IReadOnlyList<double> SentTo(string unit, Func<(double Asked, double Acknowledged), double> moment)
    {
        lock (_sent)
            return _sent.TryGetValue(unit, out var sent) ? [.. sent.Select(moment)] : [];
    }
}
