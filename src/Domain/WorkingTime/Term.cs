using NodaTime;

namespace ParLive.Domain.WorkingTime;

/// <summary>How long a procedure may take: so many of a unit.</summary>
/// <remarks>The default is no term; no rule takes it.</remarks>
public readonly record struct Term
{
    private const int Longest = 3_660;

    private Term(TermUnit unit, decimal amount) => (Unit, Amount) = (unit, amount);

    /// <summary>Until the office closes on the day of receipt.</summary>
    public static Term SameDay { get; } = new(TermUnit.SameDay, 1);

    /// <summary>What it is counted in.</summary>
    public TermUnit Unit { get; }

    /// <summary>How many; above 0, with three decimals at most. Half a working day is 0.5.</summary>
    public decimal Amount { get; }

    /// <summary>So many working days, up to 3,660, with parts.</summary>
    public static Term WorkingDays(decimal days) => new(TermUnit.WorkingDay, Checked(days, Longest));

    /// <summary>So many working hours, up to 29,280, with parts.</summary>
    public static Term WorkingHours(decimal hours) => new(TermUnit.WorkingHour, Checked(hours, Longest * 8));

    /// <summary>So many calendar days, up to 3,660.</summary>
    public static Term CalendarDays(int days) => new(TermUnit.CalendarDay, Checked(days, Longest));

    /// <summary>A term in working hours as a length of time.</summary>
    internal Duration Hours => Duration.FromNanoseconds((long)(Amount * 3_600_000_000_000));

    /// <summary>In words: <c>5 WorkingDay</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Amount} {Unit}");

    private static decimal Checked(decimal amount, int most)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(amount);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(amount, most);
        return decimal.Round(amount, 3) == amount
            ? amount
            : throw new ArgumentOutOfRangeException(nameof(amount), amount, "A term has three decimals at most.");
    }
}
