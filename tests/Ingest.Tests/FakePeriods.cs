using ParLive.Grains.Access;
using ParLive.Grains.Contracts;

namespace ParLive.Ingest.Tests;

/// <summary>Knows no period but February 2026, which it closes once.</summary>
internal sealed class FakePeriods : IPeriods
{
    public const string February = "2026-02";

    private bool _closed;

    public async Task<PeriodReading> Read(string unit, string period, CancellationToken cancellationToken)
    {
        Known(period);
        var now = await new FakeFeed().Figures(unit, null, null, null, cancellationToken);
        return new PeriodReading(
            unit, period, new DateOnly(2026, 2, 1), new DateOnly(2026, 2, 28), _closed ? Some.Now : null, _closed ? "operator" : null,
            _closed ? "fold 1" : null, _closed ? now : null, now, new Dictionary<string, long>(StringComparer.Ordinal));
    }

    public Task<int> Close(string unit, string period, string by, CancellationToken cancellationToken)
    {
        Known(period);
        var closed = _closed ? 0 : 1;
        _closed = true;
        return Task.FromResult(closed);
    }

    private static void Known(string period)
    {
        if (period != February) throw new ArgumentException($"'{period}' is no period.", nameof(period));
    }
}
