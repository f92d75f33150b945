using ParLive.Grains.Access;

namespace ParLive.Ingest.Tests;

/// <summary>Comparable from 1 July 2025 on.</summary>
internal sealed class FakeRestated(IUnitFeed feed) : IRestatedFigures
{
    public async Task<RestatedReading> Figures(
        string unit, DateTimeOffset? asOf, DateTimeOffset? from, DateTimeOffset? to, CancellationToken cancellationToken) => new(
            from is null ? null : await feed.Figures(unit, asOf, from, to, cancellationToken), new DateOnly(2025, 7, 1), ["30334@1999-01-01"], false, [unit]);
}
