using System.Globalization;
using NodaTime;
using ParLive.Domain.Books;
using ParLive.Domain.Dossiers;
using ParLive.Domain.Events;
using ParLive.Domain.Time;
using ParLive.Domain.WorkingTime;
using static ParLive.Domain.Dossiers.DossierEvent;

namespace ParLive.Simulation.Checks.Risk;

/// <summary>A log of permits, one row an activity, as a table with a heading: its cases become dossiers of whoever was responsible.</summary>
/// <remarks>
/// Read are <c>case:concept:name</c>, <c>case:startdate</c>, <c>case:deadline</c>, <c>case:enddate</c>, <c>case:responsible</c>,
/// <c>concept:name</c> and <c>time:timestamp</c>. No cell of it may hold a comma. The log has no units: persons stand for them.
/// </remarks>
public sealed class PermitLog
{
    private const string Source = "permits";
    private const string Procedure = "permit";
    private readonly string[] _heading;

    private PermitLog(string heading) => _heading = heading.Split(',');

    /// <summary>The clock of the log.</summary>
    public static OfficeZone Zone { get; } = OfficeZone.Parse("Europe/Amsterdam");

    /// <summary>Reads the rows.</summary>
    public static IReadOnlyList<Ledger> Read(IEnumerable<string> lines)
    {
        var rows = lines.Select(line => line.Split(',')).ToList();
        var log = new PermitLog(string.Join(',', rows[0]));
        var ledgers = new Dictionary<string, Ledger>(StringComparer.Ordinal);
        foreach (var permit in rows.Skip(1).GroupBy(row => log.Cell(row, "case:concept:name"), StringComparer.Ordinal))
        {
            var unit = log.Cell(permit.First(), "case:responsible");
            if (!ledgers.TryGetValue(unit, out var ledger))
            {
                ledgers.Add(unit, ledger = new Ledger(UsualCalendars.Of(Zone)));
            }

            foreach (var happened in log.EventsOf(permit.Key, unit, [.. permit]))
            {
                ledger.Load(permit.Key, happened);
            }
        }

        return [.. ledgers.Values];
    }

    private IEnumerable<DossierEvent> EventsOf(string number, string unit, List<string[]> rows)
    {
        var first = rows[0];
        var due = DueDate.At(Moment(first, "case:deadline"));
        yield return new Received(
            Id("received"), Source, unit, Moment(first, "case:startdate"), due, Particulars.Unknown with { Procedure = Procedure });
        for (var place = 0; place < rows.Count; place++)
        {
            yield return new Forwarded(
                Id(FormattableString.Invariant($"{place}")), Source, unit, Moment(rows[place], "time:timestamp"), null, Cell(rows[place], "concept:name"));
        }

        if (Cell(first, "case:enddate").Length > 0)
        {
            yield return new Ended(Id("ended"), Source, unit, Moment(first, "case:enddate"), Ending.Resolved, null);
        }

        EventId Id(string what) => EventId.Of(Source, $"{number}/{what}");
    }

    private string Cell(string[] row, string name) => row[Array.IndexOf(_heading, name)];

    private Instant Moment(string[] row, string name) =>
        Instant.FromDateTimeOffset(DateTimeOffset.Parse(Cell(row, name), CultureInfo.InvariantCulture));
}
