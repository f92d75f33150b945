using System.Globalization;
using System.Text;
using NodaTime;
using ParLive.Domain.WorkingTime;

namespace ParLive.Domain.Tests.WorkingTime;

/// <summary>
/// Golden/table.csv: what a walk minute by minute makes of starts about holidays, swaps, closings and clock changes. The engine has to
/// say the same, row by row.
/// </summary>
public sealed class GoldenTable
{
    private static readonly string[] Starts =
    [
        "2024-01-31T07:29:59", "2024-02-07T16:00:00", "2024-02-10T09:00:00", "2024-04-26T15:10:30", "2024-04-27T08:00:00", "2024-04-29T10:00:00",
        "2024-05-03T16:59:59", "2024-05-04T07:30:00", "2024-05-04T17:30:00", "2024-09-06T13:45:00", "2024-10-15T15:20:00", "2024-12-31T10:00:00",
        "2025-01-24T14:00:00", "2025-04-25T16:30:00", "2025-04-26T09:00:00", "2025-05-02T09:00:00", "2025-08-29T16:45:00", "2025-12-31T11:30:00",
        "2026-01-02T08:00:00", "2026-01-09T17:00:00", "2026-01-10T11:29:59", "2026-02-13T13:00:00", "2026-04-24T17:00:00", "2026-08-21T15:00:00",
        "2026-08-22T10:00:00", "2024-03-30T23:30:00", "2024-03-31T01:59:59", "2024-10-26T22:30:00", "2024-10-27T00:15:00", "2025-03-30T03:00:00",
    ];

    private static readonly string[] Terms =
    [
        "30 minutes", "60 minutes", "210 minutes", "240 minutes", "450 minutes", "480 minutes", "1200 minutes", "6000 minutes",
        "0.5 days", "1 days", "2 days", "5 days", "7.25 days", "15 days", "30 days", "1 calendar", "7 calendar", "30 calendar",
    ];

    [Fact]
    public void The_engine_says_what_is_in_the_table()
    {
        var rows = Resources.Lines("table.csv").Skip(1).ToList();

        foreach (var row in rows)
        {
            var (office, start, term, expected) = Split(row);
            var calendar = Offices.Calendar(office);
            var plain = PlainOffices.All[office].Value;
            var from = plain.Parse(start);
            Assert.Equal((row, expected), (row, plain.Format(Said(calendar, from, term))));
        }

        Assert.True(rows.Count >= 2_000, $"{rows.Count} rows");
        Assert.Equal(rows.Count, rows.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void The_table_is_what_a_walk_over_the_minutes_says()
    {
        var walked = new StringBuilder("office,start,term,due\n");
        foreach (var (office, plain) in PlainOffices.All)
        {
            foreach (var (start, term) in Starts.SelectMany(start => Terms.Select(term => (start, term))))
            {
                walked.Append(CultureInfo.InvariantCulture, $"{office},{start},{term},{plain.Value.Format(Walked(plain.Value, start, term))}\n");
            }
        }

        var table = walked.ToString();
        if (table != Resources.Text("table.csv"))
        {
            var path = Path.Combine(AppContext.BaseDirectory, "table.csv");
            File.WriteAllText(path, table);
            Assert.Fail($"The table is not what is walked; that is in {path}.");
        }
    }

    private static Instant Walked(PlainOffice office, string start, string term)
    {
        var (amount, unit) = Split(term, ' ');
        return unit switch
        {
            "minutes" => office.AddHours(office.Parse(start), Duration.FromMinutes((long)amount)),
            "days" => office.AddDays(office.Parse(start), amount),
            _ => office.AddCalendarDays(office.Parse(start), (int)amount),
        };
    }

    private static Instant Said(WorkingCalendar calendar, Instant start, string term)
    {
        var (amount, unit) = Split(term, ' ');
        return unit switch
        {
            "minutes" => calendar.Add(start, Duration.FromMinutes((long)amount)),
            "days" => calendar.AddDays(start, amount),
            _ => Offices.Rule(Term.CalendarDays((int)amount), calendar).DueOf(start)!.Moment,
        };
    }

    private static (string, string, string, string) Split(string row) => row.Split(',') is [var one, var two, var three, var four]
        ? (one, two, three, four)
        : throw new FormatException(row);

    private static (decimal Amount, string Unit) Split(string term, char blank) =>
        (decimal.Parse(term.Split(blank)[0], CultureInfo.InvariantCulture), term.Split(blank)[1]);
}
