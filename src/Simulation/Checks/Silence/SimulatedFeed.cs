using NodaTime;
using ParLive.Domain.Time;
using ParLive.Domain.WorkingTime;
using ParLive.Simulation.Chance;
using ParLive.Simulation.Provinces;

namespace ParLive.Simulation.Checks.Silence;

/// <summary>How the records of one office come in: as things happen, or in batches.</summary>
/// <param name="Unit">The office.</param>
/// <param name="Beat">When records are sent.</param>
internal sealed record SimulatedFeed(SimulatedUnit Unit, SimulatedFeed.Beats Beat)
{
    /// <summary>How many records a dossier makes: its receipt, two steps and its end.</summary>
    private const double RecordsPerDossier = 4;

    /// <summary>When records are sent.</summary>
    public enum Beats
    {
        /// <summary>As things happen.</summary>
        AtOnce,

        /// <summary>A little after each full hour.</summary>
        Hourly,

        /// <summary>Once a night.</summary>
        Nightly,

        /// <summary>While the office has lunch.</summary>
        AtLunch,
    }

    /// <summary>How many records there are on an ordinary day.</summary>
    public double PerDay => Unit.PerWeek / 5 * RecordsPerDossier;

    /// <summary>The feeds of a province: most at once, some in batches, one at lunch.</summary>
    public static IReadOnlyList<SimulatedFeed> Of(SimulatedProvince province) =>
        [.. province.Units.Select((unit, place) => new SimulatedFeed(unit, BeatOf(place)))];

    /// <summary>When the records of some days are accepted, in order.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last one.</param>
    /// <param name="busyness">How busy the whole province is on a day; 1 as usual.</param>
    /// <param name="calendar">When the office is open.</param>
    /// <param name="dice">The feed's own dice.</param>
    public IEnumerable<Instant> Accepted(LocalDate from, LocalDate to, Func<LocalDate, double> busyness, WorkingCalendar calendar, Dice dice)
    {
        for (var day = from; day <= to; day = day.PlusDays(1))
        {
            if (!calendar.IsWorkingDay(day))
            {
                continue;
            }

            var count = dice.Poisson(PerDay * busyness(day) * dice.LogNormal(1, 0.2));
            var start = OfficeZone.Vietnam.StartOf(day);
            foreach (var hours in Enumerable.Range(0, count).Select(_ => SentAt(HourOf(dice), dice)).Order())
            {
                yield return start + Duration.FromSeconds(Math.Round(hours * 3_600, 3));
            }
        }
    }

    private static Beats BeatOf(int place) => (place, place % 12) switch
    {
        (11, _) => Beats.AtLunch,
        (_, 9) => Beats.Hourly,
        (_, 10) => Beats.Nightly,
        _ => Beats.AtOnce,
    };

    // Three fifths in the morning, and less and less toward each closing.
    private static double HourOf(Dice dice) => dice.Chance(0.6)
        ? 7.5 + (4 * Math.Pow(dice.Uniform(), 1.3))
        : 13.5 + (4 * Math.Pow(dice.Uniform(), 1.5));

    private double SentAt(double hour, Dice dice) => Beat switch
    {
        Beats.Hourly => Math.Floor(hour) + 1 + dice.Uniform(0.05, 0.08),
        Beats.Nightly => 25 + dice.Uniform(0, 0.05),
        Beats.AtLunch => (hour < 12 ? 12 : 36) + dice.Uniform(0.2, 0.22),
        _ => hour,
    };
}
