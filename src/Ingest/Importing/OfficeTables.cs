using System.Globalization;
using System.Text.RegularExpressions;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts;
using ParLive.Ingest.Procedures;
using ParLive.Ingest.Units;
using ParLive.Tables;

namespace ParLive.Ingest.Importing;

/// <summary>Reads the tables that an office sends, with the same readers that the interface uses.</summary>
internal sealed partial class OfficeTables : IOfficeTables
{
    /// <inheritdoc/>
    public async Task<ProcedureTable> Procedures(ReadOnlyMemory<byte> file, string? name, CancellationToken cancellationToken)
    {
        try
        {
            return await ProcedureTables.ReadAsync(Stream(file), name, cancellationToken);
        }
        catch (Exception wrong) when (wrong is TableException or ImportMapException)
        {
            return new ProcedureTable([], wrong is ImportMapException misfit ? [.. misfit.Problems.Select(problem => new RowProblem(0, problem))] : [new RowProblem(0, wrong.Message)]);
        }
    }

    /// <inheritdoc/>
    public Task<ReorganisationTable> Reorganisations(ReadOnlyMemory<byte> file, DateOnly at, DateOnly? oldSince, CancellationToken cancellationToken) =>
        ReorganisationCsv.ReadAsync(Stream(file), at, oldSince, cancellationToken);

    /// <inheritdoc/>
    public async Task<(IReadOnlyList<UnitEntry> Units, IReadOnlyList<RowProblem> Problems)> Units(ReadOnlyMemory<byte> file, CancellationToken cancellationToken)
    {
        try
        {
            var isJson = file.Span.TrimStart(" \t\r\n\uFEFF"u8) is [(byte)'[', ..];
            return (isJson ? await UnitsJson.ReadAsync(Stream(file), UnitsJson.Reform, cancellationToken) : await UnitsCsv.ReadAsync(Stream(file), cancellationToken), []);
        }
        catch (UnitEntriesException wrong)
        {
            return ([], [.. wrong.Problems.Select(ProblemOf)]);
        }
    }

    private static MemoryStream Stream(ReadOnlyMemory<byte> file) => new(file.ToArray(), writable: false);

    // The reader names the row in its sentence.
    private static RowProblem ProblemOf(string sentence) => NamedRow().Match(sentence) is { Success: true } named
        ? new RowProblem(long.Parse(named.Groups["row"].ValueSpan, CultureInfo.InvariantCulture), named.Groups["reason"].Value)
        : new RowProblem(0, sentence);

    [GeneratedRegex(@"^Row (?<row>[0-9]{1,18}): (?<reason>.*)$", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex NamedRow();
}
