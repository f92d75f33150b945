namespace ParLive.Tables.Workbooks;

/// <summary>Dates as workbooks count them: days since the end of 1899, or since the beginning of 1904.</summary>
internal static class SerialDate
{
    private const int MillisecondsADay = 86_400_000;

    // The last day that a workbook can hold, 31 December 9999.
    private const decimal Last = 2_958_466m;

    private static readonly DateTime Epoch = new(1899, 12, 30);

    /// <summary>The date of a serial number, to the millisecond (its fraction is a double and no finer).</summary>
    /// <param name="serial">The serial number.</param>
    /// <param name="since1904">Whether the workbook counts from 1 January 1904.</param>
    /// <param name="showsTime">Whether the cell shows a time of day; a fraction is one too.</param>
    /// <returns>Null for a number that is no date: negative, a time without a day, the 29 February 1900 that never was, or beyond 9999.</returns>
    public static TableDate? Of(decimal serial, bool since1904, bool showsTime)
    {
        // In 1904's system day 0 is a day; in 1900's it is a time without one.
        if (since1904 ? serial < 0 : serial < 1) return null;
        var days = since1904 ? serial + 1_462 : serial;
        if (days >= Last || (!since1904 && decimal.Floor(days) == 60)) return null;
        // Excel believes in a 29 February 1900: its days before it are one too low.
        if (!since1904 && days < 60) days++;
        var whole = decimal.Floor(days);
        var milliseconds = (long)decimal.Round((days - whole) * MillisecondsADay, MidpointRounding.AwayFromZero);
        var date = Epoch.AddDays((double)whole).AddMilliseconds(milliseconds);
        return new TableDate(date, showsTime || date.TimeOfDay > TimeSpan.Zero);
    }

    /// <summary>The serial number of a date in the 1900 system.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The date lies before 1 March 1900, where serial numbers disagree.</exception>
    public static decimal From(DateTime date)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(date, new DateTime(1900, 3, 1));
        var since = date - Epoch;
        return since.Days + ((since - TimeSpan.FromDays(since.Days)).Ticks / (decimal)TimeSpan.TicksPerDay);
    }
}
