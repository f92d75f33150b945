using NodaTime;
using ParLive.Domain.WorkingTime;
using ParLive.Testing;

namespace ParLive.Domain.Tests.WorkingTime;

/// <summary>Adding, subtracting and measuring working time fit together, to the nanosecond, by any calendar.</summary>
public sealed class AddingLaws
{
    private static readonly Duration OneNanosecond = Duration.FromNanoseconds(1);

    [Fact]
    public void What_is_added_is_what_is_measured() =>
        Law.Holds(GeneratedCalendars.Any, each => ForEachStart(each, (calendar, start, time) =>
            Assert.Equal(time, calendar.Measure(start, calendar.Add(start, time)))));

    [Fact]
    public void Subtracting_what_was_added_gives_a_start_inside_working_time() =>
        Law.Holds(GeneratedCalendars.Any, each => ForEachStart(each, (calendar, start, time) =>
        {
            var opening = calendar.NextOpening(start);

            Assert.True(calendar.IsOpen(opening));
            Assert.Equal(opening, calendar.Subtract(calendar.Add(opening, time), time));
        }));

    [Fact]
    public void What_is_subtracted_is_what_is_measured() =>
        Law.Holds(GeneratedCalendars.Any, each => ForEachStart(each, (calendar, end, time) =>
            Assert.Equal(time, calendar.Measure(calendar.Subtract(end, time), end))));

    [Fact]
    public void A_sum_ends_at_a_closing_and_a_difference_at_an_opening() =>
        Law.Holds(GeneratedCalendars.Any, each => ForEachStart(each, (calendar, start, time) =>
        {
            if (time > Duration.Zero)
            {
                // The moment just before the end is worked; the one at which a difference begins is too.
                var end = calendar.Add(start, time);
                Assert.Equal(OneNanosecond, calendar.Measure(end - OneNanosecond, end));
                Assert.True(calendar.IsOpen(calendar.Subtract(start, time)));
            }
        }));

    [Fact]
    public void Adding_is_monotone_in_start_and_time() =>
        Law.Holds(GeneratedCalendars.Any, each => ForEachStart(each, (calendar, start, time) =>
        {
            var dice = each.Dice();
            var (later, longer) = (start + CaseLength(dice), time + CaseLength(dice));

            Assert.True(calendar.Add(start, time) <= calendar.Add(later, time));
            Assert.True(calendar.Add(start, time) <= calendar.Add(start, longer));
        }));

    [Fact]
    public void Adding_one_and_then_another_is_adding_their_sum() =>
        Law.Holds(GeneratedCalendars.Any, each => ForEachStart(each, (calendar, start, time) =>
        {
            var other = CaseLength(each.Dice());

            Assert.Equal(calendar.Add(start, time + other), calendar.Add(calendar.Add(start, time), other));
        }));

    [Fact]
    public void Measures_add_up_over_any_cut() =>
        Law.Holds(GeneratedCalendars.Any, each =>
        {
            var (dice, calendar) = (each.Dice(), each.Calendar);
            var (one, two, three) = (each.Moment(dice), each.Moment(dice), each.Moment(dice));

            Assert.Equal(calendar.Measure(one, three), calendar.Measure(one, two) + calendar.Measure(two, three));
            Assert.Equal(-calendar.Measure(one, two), calendar.Measure(two, one));
        });

    // The definition itself, minute by minute: time passes while the clock on the wall stands in a spell of its date.
    [Fact]
    public void Working_time_is_what_the_clock_on_the_wall_says() =>
        Law.Holds(GeneratedCalendars.Any, each =>
        {
            var (dice, calendar) = (each.Dice(), each.Calendar);
            // Days about the clock changes of the zones, and any other.
            var day = Generated.Pick(dice, [new LocalDate(2024, 3, 30), new(2024, 10, 26), new(2024, 4, 6), new(2024, 9, 7), new(2024, 10, 5), new(2018, 2, 17), new(2018, 11, 3)])
                .PlusDays(dice.Next(3) - 1);
            var start = calendar.Zone.StartOf(day);
            var minutes = 0;
            for (var minute = 0; minute < 2_000; minute++)
            {
                var at = start + Duration.FromMinutes(minute);
                var clock = calendar.Zone.TimeOf(at);
                var open = calendar.HoursOn(calendar.Zone.DateOf(at)).Spells.Any(spell =>
                    (clock.Hour * 60) + clock.Minute is var now && now >= spell.From && now < spell.To);
                minutes += open ? 1 : 0;

                Assert.Equal(open, calendar.IsOpen(at));
            }

            Assert.Equal(Duration.FromMinutes(minutes), calendar.Measure(start, start + Duration.FromMinutes(2_000)));
        });

    [Fact]
    public void Waiting_is_not_working_and_counts_once() =>
        Law.Holds(GeneratedCalendars.Any, each =>
        {
            var (dice, calendar) = (each.Dice(), each.Calendar);
            var (from, to) = (each.Moment(dice), each.Moment(dice));
            var waits = Enumerable.Range(0, dice.Next(4)).Select(_ => Wait(each, dice)).ToList();
            var bounds = waits.SelectMany(wait => (Instant[])[wait.Start, wait.End]).Concat([from, to]).Where(at => at >= from && at <= to).Order().ToList();
            var free = bounds.Zip(bounds.Skip(1)).Where(piece => !waits.Exists(wait => wait.Start <= piece.First && wait.End >= piece.Second));

            Assert.Equal(
                from > to ? calendar.Measure(from, to) : free.Aggregate(Duration.Zero, (sum, piece) => sum + calendar.Measure(piece.First, piece.Second)),
                calendar.Measure(from, to, waits));
        });

    internal static Interval Wait(CalendarCase each, Random dice)
    {
        var start = each.Moment(dice);
        return new Interval(start, start + Duration.FromMinutes(dice.Next(1, 20_000)));
    }

    private static Duration CaseLength(Random dice) => CalendarCase.Time(dice);

    private static void ForEachStart(CalendarCase each, Action<WorkingCalendar, Instant, Duration> body)
    {
        var dice = each.Dice();
        for (var start = 0; start < 8; start++)
        {
            body(each.Calendar, each.Moment(dice), CalendarCase.Time(dice));
        }
    }
}
