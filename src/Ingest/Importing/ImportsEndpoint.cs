using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using ParLive.Access.Doors;
using ParLive.Ingest.Access;
using ParLive.Tables;

namespace ParLive.Ingest.Importing;

/// <summary>Takes a table in over HTTP and tells on the way how far it has come: a line of JSON now and then, the report last.</summary>
internal static class ImportsEndpoint
{
    /// <summary>
    /// No more often than this: a client that sends before it reads must not be stopped by an answer that nobody takes off the wire.
    /// </summary>
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    public static async Task<IResult> TakeAsync(HttpContext context, TableImporter importer, SenderDesk senders, TimeProvider clock)
    {
        var sender = senders.Of(context);
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = null;
        try
        {
            var upload = await ImportUpload.ReadAsync(context.Request, context.RequestAborted);
            if (upload.Refusal is { } refusal) return refusal;
            var map = upload.Map!;
            if (sender.Source is not (null or Caller.OperatorKey) && !string.Equals(sender.Source, map.Source, StringComparison.Ordinal))
                return Answers.Problem(StatusCodes.Status403Forbidden, $"The key of '{sender.Source}' does not allow an import that speaks for '{map.Source}'.");
            await ImportAsync(context, upload with { Options = upload.Options with { Sender = sender } }, importer, clock);
            return Results.Empty;
        }
        catch (ImportMapException wrong)
        {
            return Refused(wrong, ("problems", wrong.Problems));
        }
        catch (ImportRefusedException wrong)
        {
            return Refused(wrong, ("problems", wrong.Problems), ("moreProblems", wrong.MoreProblems));
        }
        catch (TableException wrong)
        {
            return Refused(wrong, ("reason", wrong.Reason), ("place", wrong.Place));
        }
        catch (Exception torn) when (context.RequestAborted.IsCancellationRequested && torn is (IOException or OperationCanceledException))
        {
            return Results.Empty;
        }
        catch (Exception weather) when (!context.Response.HasStarted && weather is (IOException or TimeoutException or LimitReachedException))
        {
            return Answers.Weather(context, weather)!;
        }
    }

    private static async Task ImportAsync(HttpContext context, ImportUpload upload, TableImporter importer, TimeProvider clock)
    {
        var latest = Channel.CreateBounded<ImportProgress>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        var import = RunAsync(importer, upload, latest.Writer, context.RequestAborted);
        try
        {
            await TellAsync(context, latest.Reader, clock);
            await WriteAsync(context, new { report = await import });
        }
        catch (Exception failure) when (context.Response.HasStarted && failure is (IOException or TimeoutException or FormatException or LimitReachedException))
        {
            // The status is on the wire already; the last line tells instead.
            await WriteAsync(context, new { error = failure.Message });
        }
        finally
        {
            // The body must not be read any more once the request is answered.
            await ((Task)import).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task<ImportReport> RunAsync(
        TableImporter importer, ImportUpload upload, ChannelWriter<ImportProgress> progress, CancellationToken cancellationToken)
    {
        try
        {
            return await importer.ImportAsync(upload.Table!, upload.Map!, upload.Options, new Latest(progress), cancellationToken);
        }
        finally
        {
            progress.Complete();
        }
    }

    private static async Task TellAsync(HttpContext context, ChannelReader<ImportProgress> latest, TimeProvider clock)
    {
        var told = clock.GetTimestamp();
        await foreach (var progress in latest.ReadAllAsync(context.RequestAborted))
        {
            if (context.Response.HasStarted && clock.GetElapsedTime(told) < Pace) continue;
            told = clock.GetTimestamp();
            await WriteAsync(context, new { progress });
        }
    }

    private static async Task WriteAsync<T>(HttpContext context, T line)
    {
        if (!context.Response.HasStarted) context.Response.ContentType = "application/x-ndjson";
        await JsonSerializer.SerializeAsync(context.Response.Body, line, Answers.Json, context.RequestAborted);
        await context.Response.Body.WriteAsync("\n"u8.ToArray(), context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }

    private static IResult Refused(FormatException wrong, params (string Name, object? Value)[] more) => Answers.Problem(
        StatusCodes.Status400BadRequest, wrong.Message, more.ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal));

    private sealed class Latest(ChannelWriter<ImportProgress> writer) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => writer.TryWrite(value);
    }
}
