using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace ParLive.Dashboard.Exports;

/// <summary>An export that is written and waits to be sent. It rests in memory while it is small, and in a file that is gone afterwards.</summary>
internal sealed class ExportResult(FileBufferingWriteStream written, string name, ExportFormat format, CultureInfo culture) : IResult
{
    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        await using (written)
        {
            var headers = httpContext.Response.Headers;
            headers.ContentType = format.MediaType();
            headers.ContentDisposition = ExportNames.Disposition(name);
            headers.ContentLength = written.Length;
            headers.CacheControl = "no-cache";
            headers.ContentLanguage = culture.Name;
            await written.DrainBufferAsync(httpContext.Response.Body, httpContext.RequestAborted);
        }
    }
}
