using System.Text;
using NodaTime;
using ParLive.Domain.Time;
using ParLive.Simulation.Exports;
using ParLive.Simulation.Provinces;

namespace ParLive.Faults;

/// <summary>A simulated province whose events are sent in their order, so many in a round.</summary>
internal sealed class Workload
{
    private const int Weeks = 12;
    private const int Units = 24;
    private const int Groups = 3;

    private readonly string[] _events;
    private int _next;

    public Workload(int seed, DateTimeOffset now)
    {
        var until = Instant.FromDateTimeOffset(now);
        var today = OfficeZone.Vietnam.DateOf(until);
        var province = new SimulatedProvince(new ProvincePlan(seed, today.PlusDays(-7 * Weeks), today) { Units = Units, Groups = Groups });
        using var table = new StringWriter();
        ProvinceFiles.WriteUnits(table, province);
        UnitsCsv = table.ToString();
        using var lines = new MemoryStream();
        // A server whose clock is an hour slow may hold what happened just now for the future.
        ProvinceFiles.WriteEvents(lines, province, until - Duration.FromHours(2));
        _events = Encoding.UTF8.GetString(lines.GetBuffer(), 0, (int)lines.Length).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The table of its units.</summary>
    public string UnitsCsv { get; }

    /// <summary>The next so many events.</summary>
    public IReadOnlyList<string> Next(int count)
    {
        if (_next + count > _events.Length) throw new InvalidOperationException($"The province has no more than {_events.Length} events.");

        _next += count;
        return _events[(_next - count).._next];
    }
}
