using System.Globalization;
using ParLive.Grains.Contracts;

namespace ParLive.Silo.Demo;

/// <summary>The last weeks of the simulated units, up to a moment; the same seed gives the same weeks.</summary>
internal static class RecentHistory
{
    private const int Days = 70;

    /// <summary>The events whose time has come.</summary>
    public static IEnumerable<Arrival> Events(DateTimeOffset now, int seed)
    {
        var today = DateOnly.FromDateTime(now.ToOffset(DemoEvents.Offset).DateTime);
        for (var back = Days; back >= 0; back--)
        {
            var day = today.AddDays(-back);
            if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            {
                continue;
            }

            foreach (var (unit, dossiers, lateness) in DemoUnits.AtWork)
            {
                foreach (var arrival in OfDay(unit, day, dossiers, (seed, lateness)).Where(arrival => arrival.Time <= now))
                {
                    yield return arrival;
                }
            }
        }
    }

    private static IEnumerable<Arrival> OfDay(string unit, DateOnly day, int dossiers, (int Seed, double Lateness) world)
    {
        // Each day of each unit has dice of its own, so that what was sent yesterday is the same tomorrow.
        var dice = new Random(HashOf(unit, day, world.Seed));
        for (var dossier = 0; dossier < dossiers; dossier++)
        {
            var number = string.Create(CultureInfo.InvariantCulture, $"MP-{day:yyMMdd}-{unit}-{dossier:D3}");
            var came = new DateTimeOffset(day, new TimeOnly(7, 30), DemoEvents.Offset).AddMinutes(dice.Next(480));
            var term = 3 + dice.Next(12);
            var due = day.AddDays(term);
            var late = dice.NextDouble() < world.Lateness;
            var takes = late ? term + 1 + (dice.NextDouble() * 5) : 0.2 + (dice.NextDouble() * (term - 0.6));
            var channel = dice.NextDouble() < 0.8 ? "online-full" : "desk";
            var rating = dice.NextDouble();
            yield return DemoEvents.Received(unit, number, came, due, channel, Fields.Of(dice.Next(6)));
            var done = came.AddDays(takes);
            // Most of the time goes by while somebody appraises.
            yield return DemoEvents.Assigned(unit, number, came.AddDays(takes * 0.1), DemoEvents.Steps[0]);
            yield return DemoEvents.Assigned(unit, number, came.AddDays(takes * 0.8), DemoEvents.Steps[1]);
            var how = dice.NextDouble() < 0.02 ? "rejected" : "resolved";
            yield return DemoEvents.Happened(unit, number, how, done);
            if (how == "resolved")
            {
                yield return DemoEvents.Happened(unit, number, "handed-over", done.AddHours(2 + (takes % 1 * 40)));
            }

            if (rating < 0.3)
            {
                yield return DemoEvents.Rated(unit, number, done.AddHours(1), rating < 0.02 ? "unsatisfied" : rating < 0.12 ? "satisfied" : "very-satisfied");
            }
        }
    }

    private static int HashOf(string unit, DateOnly day, int seed) =>
        unchecked((int)Domain.Hashing.SipHash.Of(string.Create(CultureInfo.InvariantCulture, $"{unit}|{day:yyyy-MM-dd}|{seed}")));
}
