namespace ParLive.Domain.WorkingTime;

/// <summary>A stretch of a local day in which an office is open, by its own clock: 07:30 to 11:30.</summary>
/// <remarks>Half-open: at <paramref name="To"/> it is closed. The default is empty.</remarks>
/// <param name="From">Minutes on the clock since midnight, 0 to 1,439.</param>
/// <param name="To">Minutes on the clock since midnight, up to 1,440: a day ends at 24:00, not at 23:59.</param>
public readonly record struct Spell(int From, int To)
{
    /// <summary>The minutes of a day on the clock.</summary>
    public const int WholeDay = 24 * 60;

    /// <summary>How many minutes it has on a day without a clock change.</summary>
    public int Minutes => To - From;

    /// <summary>As it is written: <c>07:30-11:30</c>.</summary>
    public override string ToString() => $"{Clock(From)}-{Clock(To)}";

    private static string Clock(int minutes) => FormattableString.Invariant($"{minutes / 60:00}:{minutes % 60:00}");
}
