using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using ParLive.Reports;
using ParLive.Reports.Csv;
using ParLive.Reports.Pdf;
using ParLive.Reports.Workbooks;

namespace ParLive.Dashboard.Exports;

/// <summary>Writes reports as files, a few at a time: the walls go on while somebody takes a hundred thousand dossiers along.</summary>
public sealed class ExportDesk : IDisposable
{
    private const int AtOnce = 2;

    private readonly SemaphoreSlim _places = new(AtOnce);

    /// <summary>Makes a report and writes it, in the language of the caller.</summary>
    /// <param name="make">Reads what it is made of.</param>
    /// <param name="format">As what.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IResult> WriteAsync(Func<Task<Report>> make, ExportFormat format, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        var written = new FileBufferingWriteStream();
        try
        {
            var report = await make();
            Write(report, format, written);
            return new ExportResult(written, ExportNames.Of(report, format), format, report.Culture);
        }
        catch
        {
            await written.DisposeAsync();
            throw;
        }
        finally
        {
            _places.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _places.Dispose();

    private static void Write(Report report, ExportFormat format, Stream stream)
    {
        switch (format)
        {
            case ExportFormat.Pdf:
                PdfReport.Write(report, stream);
                break;
            case ExportFormat.Xlsx:
                WorkbookReport.Write(report, stream);
                break;
            default:
                CsvReport.Write(report, stream);
                break;
        }
    }
}
