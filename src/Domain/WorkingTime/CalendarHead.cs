using NodaTime;
using ParLive.Domain.Time;

namespace ParLive.Domain.WorkingTime;

/// <summary>What a written calendar says of itself before its rules.</summary>
internal sealed record CalendarHead
{
    public required string Id { get; init; }

    public required int Number { get; init; }

    public required LocalDate Issued { get; init; }

    public OfficeZone? Zone { get; init; }

    public string? Over { get; init; }

    /// <summary>How many minutes are told as one working day.</summary>
    public int Day { get; init; } = 8 * 60;

    public DateInterval? Covers { get; init; }
}
