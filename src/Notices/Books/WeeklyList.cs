namespace ParLive.Notices.Books;

/// <summary>Who gets the report of a unit each week, as a PDF by mail.</summary>
public sealed record WeeklyList
{
    /// <summary>The unit, by code or key.</summary>
    public required string Unit { get; init; }

    /// <summary>The addresses, mailto:….</summary>
    public required IReadOnlyList<Uri> To { get; init; }

    /// <summary>On which day.</summary>
    public DayOfWeek Day { get; init; } = DayOfWeek.Monday;

    /// <summary>When, on the clocks of the unit.</summary>
    public TimeOnly At { get; init; } = new(7, 30);

    /// <summary>vi or en.</summary>
    public string Language { get; init; } = "vi";
}
