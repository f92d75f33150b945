namespace ParLive.Reports;

/// <summary>One cell of a report: a value that knows what it is, so that each file can write it as what it is.</summary>
public abstract record ReportCell
{
    private ReportCell()
    {
    }

    /// <summary>No value. It is never a zero.</summary>
    public static ReportCell None { get; } = new Nothing();

    /// <summary>A text, or nothing where it is empty.</summary>
    public static ReportCell Of(string? words) => string.IsNullOrEmpty(words) ? None : new Text(words);

    /// <summary>A count, or nothing.</summary>
    public static ReportCell Of(long? count) => count is { } known ? new Whole(known) : None;

    /// <summary>A number with so many decimals, or nothing.</summary>
    public static ReportCell Of(decimal? number, int decimals) => number is { } known ? new Number(known, decimals) : None;

    /// <summary>A date, or nothing.</summary>
    public static ReportCell Of(DateOnly? date) => date is { } known ? new Day(known) : None;

    /// <summary>A moment, or nothing.</summary>
    /// <param name="moment">As the clocks of its unit show it.</param>
    public static ReportCell Of(DateTimeOffset? moment) => moment is { } known ? new Moment(known) : None;

    /// <summary>No value.</summary>
    public sealed record Nothing : ReportCell;

    /// <summary>A text; whatever it begins with, it stays one.</summary>
    /// <param name="Words">What it says.</param>
    public sealed record Text(string Words) : ReportCell;

    /// <summary>A count.</summary>
    /// <param name="Count">How many.</param>
    public sealed record Whole(long Count) : ReportCell;

    /// <summary>A number that its definition has rounded, such as a percentage: 94.60 stays 94.60.</summary>
    /// <param name="Value">The number.</param>
    /// <param name="Decimals">How many decimals it has.</param>
    public sealed record Number(decimal Value, int Decimals) : ReportCell;

    /// <summary>A date.</summary>
    /// <param name="Date">The date.</param>
    public sealed record Day(DateOnly Date) : ReportCell;

    /// <summary>A moment.</summary>
    /// <param name="At">The moment as the clocks of its unit show it.</param>
    public sealed record Moment(DateTimeOffset At) : ReportCell;
}
