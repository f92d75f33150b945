using ParLive.Acceptance.Processes;

namespace ParLive.Acceptance.Permits;

/// <summary>The receipt phase of environmental permits as a real office logged it, where that log lies beside the project.</summary>
public sealed class RealPermits : PermitLog
{
    private protected override string Table => House.SharedData("permits/receipt.csv");

    private protected override PermitCounts Expected { get; } = new(
        Dossiers: 1_434, Early: 951, OnDueDate: 69, Late: 309, InTimeToTheInstant: 952, LateToTheInstant: 377, Open: 105, Online: 1_250);

    private protected override (string ByDate, string ByInstant) Percentages => ("76.75", "71.63");

    private protected override IReadOnlyList<DateOnly> Days =>
    [
        new(2011, 5, 2), new(2010, 10, 8), new(2010, 12, 31), new(2011, 1, 31), new(2011, 3, 27), new(2011, 4, 29), new(2011, 6, 30),
        new(2011, 8, 15), new(2011, 10, 30), new(2011, 12, 24), new(2012, 1, 23),
    ];
}
