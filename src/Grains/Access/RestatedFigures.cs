using NodaTime;
using Orleans;
using ParLive.Domain.Reorganisations;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;
using ParLive.Domain.Units;
using ParLive.Grains.Contracts;
using ParLive.Grains.Registers;
using ParLive.Grains.Units;

namespace ParLive.Grains.Access;

/// <summary>Adds up, on demand, the own figures of all units whose ground is today's unit's.</summary>
internal sealed class RestatedFigures(IClusterClient grains, IUnitTree tree, TimeProvider clock) : IRestatedFigures
{
    private const int AtOnce = 64;

    public async Task<RestatedReading> Figures(
        string unit, DateTimeOffset? asOf, DateTimeOffset? from, DateTimeOffset? to, CancellationToken cancellationToken)
    {
        var current = tree.Current;
        var (now, asked) = (Instant.FromDateTimeOffset(clock.GetUtcNow()), current.Find(unit));
        var zone = OfficeZone.Parse(asked?.Zone ?? OfficeZone.Vietnam.Id);
        if (asked is null || !asked.Lives(zone.DateOf(now)))
        {
            throw new ArgumentException($"There is no unit '{unit}' today.", nameof(unit));
        }

        var restated = Restatement.Of(current, asked.Key, zone.DateOf(now));
        var reading = IsComparable(restated, zone, asOf, from)
            ? await Sum(restated, current, (zone, now), new FiguresQuestion(asOf, from, to), cancellationToken)
            : null;
        return new RestatedReading(
            reading, restated.ComparableFrom?.ToDateOnly(), [.. restated.Unknown.Select(key => key.ToString())], restated.IsApportioned,
            [.. restated.Sources.Select(source => source.Unit.ToString()).Order(StringComparer.Ordinal)]);
    }

    // Flows since the beginning reach behind any day.
    private static bool IsComparable(Restatement restated, OfficeZone zone, DateTimeOffset? asOf, DateTimeOffset? from)
    {
        if (restated.ComparableFrom is not { } day)
        {
            return true;
        }

        var start = zone.Local(zone.StartOf(day));
        return from >= start && !(asOf < start);
    }

    private async Task<FiguresReading> Sum(
        Restatement restated, UnitTree current, (OfficeZone Zone, Instant Now) at, FiguresQuestion question, CancellationToken cancellationToken)
    {
        var readings = new List<(FiguresReading Reading, decimal Share)>();
        foreach (var shared in restated.Sources.GroupBy(source => source.Share))
        {
            var sum = new Timeline();
            sum.Compact(Horizon.On(at.Zone.TickOf(at.Now).Day));
            var parts = shared.SelectMany(source => current.Successions.HeirsOf(source.Unit).Prepend(source.Unit), (source, holder) => (source.Unit, holder));
            foreach (var group in parts.Chunk(AtOnce))
            {
                cancellationToken.ThrowIfCancellationRequested();
                foreach (var own in await Task.WhenAll(group.Select(part => grains.GetGrain<IUnitGrain>(part.holder.ToString()).Own(part.Unit.ToString()))))
                {
                    sum.Add(Wire.StateOf(own).Entries);
                }
            }

            readings.Add((Readings.Figures(restated.Unit.ToString(), sum, at.Zone, at.Now, question), shared.Key));
        }

        return readings is [(var whole, 1m)] ? whole : readings[0].Reading with
        {
            Measures = readings[0].Reading.Measures.Keys.ToDictionary(
                name => name,
                name => (long)Math.Round(readings.Sum(part => part.Reading.Measures[name] * part.Share), MidpointRounding.AwayFromZero),
                StringComparer.Ordinal),
            Rates = new Dictionary<string, RateReading>(StringComparer.Ordinal),
        };
    }
}
