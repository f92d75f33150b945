using ParLive.Domain.Time;

namespace ParLive.Domain.Timelines;

/// <summary>From where on a timeline keeps minutes, and from where on hours; before that it keeps local days.</summary>
/// <remarks>The default keeps everything to the minute. Horizons only move forward; of two the later one holds for a sum.</remarks>
/// <param name="MinutesFrom">The first local day kept to the minute.</param>
/// <param name="HoursFrom">The first local day kept to the hour.</param>
public readonly record struct Horizon(int MinutesFrom, int HoursFrom)
{
    private const int DaysOfMinutes = 2;
    private const int DaysOfHours = 35;

    /// <summary>The horizon that holds during a local day: minutes for it and the two days before, hours for five weeks.</summary>
    public static Horizon On(int today) => new(Math.Max(0, today - DaysOfMinutes), Math.Max(0, today - DaysOfHours));

    /// <summary>The later of two.</summary>
    public Horizon Max(Horizon other) =>
        new(Math.Max(MinutesFrom, other.MinutesFrom), Math.Max(HoursFrom, other.HoursFrom));

    /// <summary>How exact the timeline is about a minute.</summary>
    public Exactness At(Tick tick) =>
        tick.Day >= MinutesFrom ? Exactness.Minute : tick.Day >= HoursFrom ? Exactness.Hour : Exactness.Day;

    /// <summary>The first minute of the bucket that a minute falls in.</summary>
    public Tick BucketOf(Tick tick) => At(tick) switch
    {
        Exactness.Minute => tick,
        Exactness.Hour => new Tick(tick.Index - (tick.Minute % 60)),
        _ => Tick.StartOf(tick.Day),
    };

    /// <summary>The last minute of the bucket that a minute falls in: the moment for which a question about it can be answered.</summary>
    public Tick CloseOf(Tick tick) => At(tick) switch
    {
        Exactness.Minute => tick,
        Exactness.Hour => new Tick(tick.Index - (tick.Minute % 60) + 59),
        _ => Tick.CloseOf(tick.Day),
    };
}
