namespace ParLive.Domain.Time;

/// <summary>A minute of a local day: the finest moment that a timeline tells apart.</summary>
/// <remarks>
/// Ordered by time. A local day has <see cref="PerDay"/> places, because a day on which clocks go back has 25 hours; the last
/// 60 places of an ordinary day stay empty. The default is the first minute of 1 January 1970.
/// </remarks>
/// <param name="Index">The local day since 1 January 1970 times <see cref="PerDay"/>, plus the minutes elapsed since its midnight.</param>
public readonly record struct Tick(int Index) : IComparable<Tick>
{
    /// <summary>The places of one local day.</summary>
    public const int PerDay = 25 * 60;

    /// <summary>Before every moment that a timeline can hold.</summary>
    public static Tick First => new(0);

    /// <summary>After every moment that a timeline can hold.</summary>
    public static Tick Last => new(int.MaxValue);

    /// <summary>The local day, counted from 1 January 1970.</summary>
    public int Day => Index / PerDay;

    /// <summary>The minutes elapsed since the local midnight, 0 to 1,499.</summary>
    public int Minute => Index % PerDay;

    /// <summary>The first minute of a local day.</summary>
    public static Tick StartOf(int day) => new(day * PerDay);

    /// <summary>The last minute of a local day.</summary>
    public static Tick CloseOf(int day) => new((day * PerDay) + PerDay - 1);

    /// <inheritdoc/>
    public int CompareTo(Tick other) => Index.CompareTo(other.Index);

    /// <summary>Earlier.</summary>
    public static bool operator <(Tick left, Tick right) => left.Index < right.Index;

    /// <summary>Later.</summary>
    public static bool operator >(Tick left, Tick right) => left.Index > right.Index;

    /// <summary>Earlier or the same.</summary>
    public static bool operator <=(Tick left, Tick right) => left.Index <= right.Index;

    /// <summary>Later or the same.</summary>
    public static bool operator >=(Tick left, Tick right) => left.Index >= right.Index;
}
