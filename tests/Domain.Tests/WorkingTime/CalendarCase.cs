using NodaTime;
using ParLive.Domain.WorkingTime;

namespace ParLive.Domain.Tests.WorkingTime;

/// <summary>A calendar with dice that fall the same way whenever it is looked at.</summary>
internal sealed record CalendarCase(string Text, WorkingCalendar Calendar, int Seed)
{
    public Random Dice() => new(Seed);

    /// <summary>A moment of 2024 or so: at an opening or a closing, a nanosecond beside one, or anywhere.</summary>
    public Instant Moment(Random dice)
    {
        var any = Calendar.Zone.StartOf(new LocalDate(2023, 12, 1).PlusDays(dice.Next(400)))
            + Duration.FromNanoseconds(dice.NextInt64(NodaConstants.NanosecondsPerDay));
        var edge = dice.Next(3) switch
        {
            0 => any,
            1 => Calendar.NextOpening(any),
            _ => Calendar.Add(Calendar.NextOpening(any), Generated.Pick(dice, [Duration.FromHours(4), Duration.FromMinutes(210), Duration.FromHours(8)])),
        };
        return edge + Duration.FromNanoseconds(dice.Next(-1, 2));
    }

    /// <summary>A moment inside working time.</summary>
    public Instant Inside(Random dice) => Calendar.NextOpening(Moment(dice));

    /// <summary>A length from nothing to months, mostly of whole hours.</summary>
    public static Duration Time(Random dice) => dice.Next(6) switch
    {
        0 => Duration.Zero,
        1 => Duration.FromNanoseconds(dice.Next(1, 4)),
        2 => Duration.FromNanoseconds(dice.NextInt64(1_000_000_000_000_000)),
        _ => Duration.FromMinutes(30 * dice.Next(1, 700)),
    };

    public static decimal Days(Random dice) => dice.Next(4) switch
    {
        0 => dice.Next(1, 4_000) / 1000m,
        1 => dice.Next(1, 8) / 2m,
        _ => dice.Next(1, 60),
    };

    public override string ToString() => $"\n{Text}";
}
