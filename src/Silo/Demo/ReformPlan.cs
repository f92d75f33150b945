using System.Globalization;
using ParLive.Grains.Contracts;

namespace ParLive.Silo.Demo;

/// <summary>The simulated province's plan of reform: thirty-five tasks of six areas, told by events as any source would tell them.</summary>
/// <remarks>
/// A plan runs for a year from January or from July, whichever began at least half a year ago, so that at any time of the year much of it
/// is done, some is late and some slips. What is told depends on the plan alone: another start of the demonstration adds nothing old.
/// </remarks>
internal static class ReformPlan
{
    private const double Run = 365;

    /// <summary>The events whose time has come, in the order of the tasks.</summary>
    public static IEnumerable<Arrival> Events(DateTimeOffset now)
    {
        var today = now.ToOffset(DemoEvents.Offset);
        var begin = today.Month > 6 ? new DateOnly(today.Year, 1, 1) : new DateOnly(today.Year - 1, 7, 1);
        return PlanTasks.All.SelectMany((_, place) => OfTask(place, begin, now)).Where(arrival => arrival.Time <= now);
    }

    private static IEnumerable<Arrival> OfTask(int place, DateOnly begin, DateTimeOffset now)
    {
        var (area, unit, content) = PlanTasks.All[place];
        var number = string.Create(CultureInfo.InvariantCulture, $"CCHC-{begin:yyMM}-{place + 1:D2}");
        var assigned = At(begin, 4);
        var due = (0.35 + (0.64 * (place * 11 % PlanTasks.All.Count / (PlanTasks.All.Count - 1d)))) * Run;
        yield return Of(
            unit, number, "assigned", assigned,
            new("plan", "05/KH-UBND"), new("planYear", begin.Year.ToString(CultureInfo.InvariantCulture)), new("authority", "UBND tỉnh (mô phỏng)"),
            new("code", string.Create(CultureInfo.InvariantCulture, $"{place + 1}")), new("area", area), new("content", content),
            new("due", begin.AddDays((int)due).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

        var (steady, done) = CourseOf(place, due);
        // Every four weeks the unit says how far it is.
        for (var day = 32d; day < due && At(begin, day) <= now && !(day >= done); day += 28)
        {
            var percent = Math.Min(95, (int)(steady * 100 * day / due));
            yield return DemoEvents.As(
                string.Create(CultureInfo.InvariantCulture, $"{number}/progress/{day:0}"),
                Of(unit, number, "progress", At(begin, day), new KeyValuePair<string, string>("percent", percent.ToString(CultureInfo.InvariantCulture))));
        }

        if (done is { } end)
        {
            yield return Of(unit, number, "completed", At(begin, end), new KeyValuePair<string, string>("evidence", $"{number}.pdf"));
        }
    }

    // How its reports keep pace with what is expected, and on which day of the plan it is done: one in seven never, one in nine late.
    private static (double Steady, double? Done) CourseOf(int place, double due) => place switch
    {
        _ when place % 7 == 3 => (0.45, null),
        _ when place % 9 == 5 => (0.7, due + 16),
        _ when place % 3 == 0 => (1.1, due * 0.82),
        _ => (0.97, due - 2),
    };

    private static Arrival Of(string unit, string number, string kind, DateTimeOffset at, params IReadOnlyList<KeyValuePair<string, string>> details) =>
        DemoEvents.Told(EventVocabulary.Task, unit, number, kind, at, details);

    private static DateTimeOffset At(DateOnly begin, double day) => new DateTimeOffset(begin, new TimeOnly(9, 0), DemoEvents.Offset).AddDays((int)day);
}
