using ParLive.Grains.Contracts;

namespace ParLive.Grains.Access;

/// <summary>Reads the tables that an office sends: what it can read, and what is wrong with the rest by row.</summary>
public interface IOfficeTables
{
    /// <summary>A table of procedures (CSV, XLSX).</summary>
    Task<ProcedureTable> Procedures(ReadOnlyMemory<byte> file, string? name, CancellationToken cancellationToken);

    /// <summary>A table of reorganisations (CSV) on a day.</summary>
    /// <param name="file">The table.</param>
    /// <param name="at">The first day on which all of it holds.</param>
    /// <param name="oldSince">From when old units hold that are not known; null not to add them.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<ReorganisationTable> Reorganisations(ReadOnlyMemory<byte> file, DateOnly at, DateOnly? oldSince, CancellationToken cancellationToken);

    /// <summary>A table of units (CSV, or the JSON of the whole country).</summary>
    Task<(IReadOnlyList<UnitEntry> Units, IReadOnlyList<RowProblem> Problems)> Units(ReadOnlyMemory<byte> file, CancellationToken cancellationToken);
}
