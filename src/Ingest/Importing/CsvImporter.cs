using System.Text;
using ParLive.Grains.Access;

namespace ParLive.Ingest.Importing;

/// <summary>Takes tables in, as a map describes them. Importing the same file again, or its rows in another order, changes nothing.</summary>
/// <remarks>Streams: holds a batch of rows, what was said lately, and (for a complete file) the numbers of its dossiers.</remarks>
public sealed class CsvImporter(IIntake intake, IUnitRegister register, IQuarantine quarantine, TimeProvider clock)
{
    private readonly ImportDesk _desk = new(intake, register, quarantine, clock);

    /// <summary>Imports a file; when it completes, what was accepted is on disk and what was refused is in quarantine.</summary>
    /// <exception cref="ImportMapException">The map does not fit the file; nothing was imported.</exception>
    /// <exception cref="IOException">The file breaks off or the journal cannot write; what came before stays, and the import can be repeated.</exception>
    public async Task<ImportReport> ImportAsync(
        Stream csv, ImportMap map, ImportOptions options, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var reader = new CsvReader(csv, map.Delimiter, options.MaxRowBytes);
        var decoder = new RowDecoder(map.Encoding);
        var fields = new CsvFields(map.Delimiter);
        var run = new ImportRun(map, options, _desk);
        RowMapper? mapper = null;
        await foreach (var row in reader.RowsAsync(cancellationToken))
        {
            if (mapper is null)
            {
                mapper = new RowMapper(map, Header(row, map, decoder, fields), clock.GetUtcNow());
                continue;
            }

            run.Add(row, Read(row, mapper, decoder, fields));
            if (!run.IsFull) continue;
            await run.SubmitAsync(cancellationToken);
            progress?.Report(run.Progress(reader.BytesRead));
        }

        if (mapper is null) throw new ImportMapException(map.Name, ["the file is empty; its first row must name the columns."]);
        var report = await run.FinishAsync(cancellationToken);
        progress?.Report(run.Progress(reader.BytesRead));
        return report;
    }

    private static MappedRow Read(CsvRow row, RowMapper mapper, RowDecoder decoder, CsvFields fields)
    {
        if (row.Problem is { } broken) return new MappedRow { Problem = broken };
        var text = decoder.Decode(row.Bytes.Span, out var problem);
        return problem is null ? mapper.Map(fields.Split(text), row.Bytes) : new MappedRow { Problem = problem };
    }

    private static string[] Header(CsvRow row, ImportMap map, RowDecoder decoder, CsvFields fields)
    {
        var text = decoder.Decode(row.Bytes.Span, out var problem);
        if ((row.Problem ?? problem) is { } broken) throw new ImportMapException(map.Name, [$"the file's header cannot be read. {broken.Detail}"]);
        string[] header = [.. fields.Split(text).Select(name => name.Trim().Normalize(NormalizationForm.FormC))];
        var twice = header.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key).ToArray();
        return twice.Length == 0
            ? header
            : throw new ImportMapException(map.Name, [$"the file has these columns twice: {string.Join(", ", twice)}."]);
    }
}
