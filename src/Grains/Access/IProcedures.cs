namespace ParLive.Grains.Access;

/// <summary>The register of procedures: what may take how long, where and from when on.</summary>
public interface IProcedures
{
    /// <summary>All that was ever entered, by code and then in the order of entry.</summary>
    IReadOnlyList<EnteredProcedure> All { get; }

    /// <summary>Those that hold in a unit on a day, by code; empty for a unit that is not known.</summary>
    IReadOnlyList<EnteredProcedure> HeldIn(string unit, DateOnly day);

    /// <summary>What a table would enter, and how what came in lately would have been promised by it; does nothing.</summary>
    Task<ProcedurePreview> Preview(ProcedureTable table, CancellationToken cancellationToken);

    /// <summary>Enters what is new of a table, all or nothing; completes when it is on disk. What is known changes nothing.</summary>
    Task<ProcedureReport> Enter(ProcedureTable table, CancellationToken cancellationToken);
}
