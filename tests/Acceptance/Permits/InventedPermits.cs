using ParLive.Acceptance.Processes;

namespace ParLive.Acceptance.Permits;

/// <summary>A few invented cases in the shape of the log, each awkward in its own way.</summary>
public sealed class InventedPermits : PermitLog
{
    private protected override string Table => Path.Combine(House.Root, "tests", "Acceptance", "Permits", "invented.csv");

    private protected override PermitCounts Expected { get; } = new(
        Dossiers: 16, Early: 4, OnDueDate: 6, Late: 3, InTimeToTheInstant: 9, LateToTheInstant: 4, Open: 3, Online: 11);

    private protected override (string ByDate, string ByInstant) Percentages => ("76.92", "69.23");

    private protected override IReadOnlyList<DateOnly> Days =>
    [
        new(2021, 3, 1), new(2021, 3, 8), new(2021, 3, 10), new(2021, 3, 12), new(2021, 3, 13), new(2021, 3, 28), new(2021, 4, 12),
        new(2021, 4, 15), new(2021, 4, 16), new(2021, 10, 30), new(2021, 10, 31), new(2022, 1, 14),
    ];
}
