using System.Text;
using NodaTime;
using ParLive.Ingest.Events;
using ParLive.Ingest.Units;
using ParLive.Simulation.Exports;
using ParLive.Simulation.Provinces;

namespace ParLive.Ingest.Tests;

public sealed class SimulatedProvinces
{
    [Fact]
    public async Task The_files_of_a_simulated_province_are_read_without_a_refusal()
    {
        var province = new SimulatedProvince(new ProvincePlan(5, new LocalDate(2026, 2, 2), new LocalDate(2026, 2, 16)));
        var table = new StringWriter();
        ProvinceFiles.WriteUnits(table, province);
        var stream = new MemoryStream();
        var written = ProvinceFiles.WriteEvents(stream, province, Instant.FromUtc(2026, 2, 16, 0, 0));

        var units = await UnitsCsv.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(table.ToString())), TestContext.Current.CancellationToken);
        var parser = new EventParser(keySource: null, 256 * 1024);
        var lines = Encoding.UTF8.GetString(stream.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var parsed = lines.Select((line, place) => parser.Parse(Encoding.UTF8.GetBytes(line), place, new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero))).ToList();

        Assert.Equal(province.Units.Count, units.Count(unit => unit.Kind == "commune"));
        Assert.Equal(written, parsed.Count);
        Assert.All(parsed, one => Assert.True(one.Arrival is not null, one.Problem?.ToString()));
    }
}
