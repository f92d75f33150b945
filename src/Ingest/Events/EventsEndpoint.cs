using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.Net.Http.Headers;
using ParLive.Ingest.Access;

namespace ParLive.Ingest.Events;

/// <summary>Where sources send events: CloudEvents in JSON, one, a batch, or a stream of lines.</summary>
internal static class EventsEndpoint
{
    public const string Path = "/api/events";

    private const string Structured = "application/cloudevents+json";
    private const string Batch = "application/cloudevents-batch+json";
    private const string Lines = "application/x-ndjson";
    private const string Json = "application/json";

    public static async Task<IResult> TakeAsync(HttpContext context, EventDesk desk, SenderDesk senders)
    {
        var sender = senders.Of(context);
        if (sender.Key is { Signs: true } && BinaryEvent.Is(context.Request))
            return Answers.Problem(StatusCodes.Status415UnsupportedMediaType, "A signature does not cover headers; send the event whole, as application/cloudevents+json.");
        if (Unreadable(context.Request, out var media) is { } unsupported) return unsupported;
        var room = desk.Enter(context.Request.ContentLength);
        if (room == 0)
        {
            Answers.RetryAfter(context, TimeSpan.FromSeconds(1));
            return Answers.Problem(StatusCodes.Status429TooManyRequests, "As many requests send already as may; try again.");
        }

        var started = desk.Clock.GetTimestamp();
        using var traced = IngestMeter.Trace(media);
        try
        {
            // The bounds are kept here: a stream has none for its whole, and a body its own.
            if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = null;
            return await TakeAsync(context, desk, new EventRun(desk, sender), media);
        }
        finally
        {
            desk.Leave(room);
            desk.Meter.Took(desk.Clock.GetElapsedTime(started), media);
        }
    }

    private static async Task<IResult> TakeAsync(HttpContext context, EventDesk desk, EventRun run, string media)
    {
        try
        {
            if (string.Equals(media, Lines, StringComparison.Ordinal))
            {
                // A source may say nothing for an hour and go on; Kestrel would cut it off after five seconds.
                if (context.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } pace) pace.MinDataRate = null;
                run.IsPatient = true;
                await new EventStream(context.Request.BodyReader, run, desk.Options.MaxEventBytes).ReadAsync();
            }
            else if (!await FillAsync(context.Request, run, media, desk.Options.MaxBodyBytes))
            {
                return Answers.Problem(
                    StatusCodes.Status413PayloadTooLarge,
                    $"The body is larger than {desk.Options.MaxBodyBytes} bytes. Send {Lines}, whose length has no bound.");
            }

            await run.FinishAsync();
            return Answers.Of(run.Tally.Report(), run.Tally.NothingReadable ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
        }
        catch (Exception failure)
        {
            await run.LetGoAsync();
            if (Answers.Weather(context, failure, run.Tally.SoFar()) is { } answer) return answer;
            throw;
        }
    }

    private static async Task<bool> FillAsync(HttpRequest request, EventRun run, string media, int most)
    {
        if (await EventBody.ReadAsync(request, most) is not { } body) return false;
        if (body.Span.StartsWith("\uFEFF"u8)) body = body[3..];
        if (BinaryEvent.Is(request) && string.Equals(media, Json, StringComparison.Ordinal))
        {
            if (BinaryEvent.Compose(request, body, out var problem) is { } composed) run.Parse(composed, 1);
            else run.Add(ParsedEvent.Refused(1, problem, body));
        }
        else if (string.Equals(media, Batch, StringComparison.Ordinal) || (string.Equals(media, Json, StringComparison.Ordinal) && IsList(body)))
        {
            await SliceAsync(body, run);
        }
        else
        {
            run.Parse(body, 1);
        }

        return true;
    }

    private static async Task SliceAsync(ReadOnlyMemory<byte> body, EventRun run)
    {
        var slicer = new BatchSlicer(body);
        if (!IsList(body))
        {
            run.Add(ParsedEvent.Refused(1, Problem.NotJson("The body is not a JSON list of events."), body));
            return;
        }

        var (place, whole) = (1, true);
        for (; slicer.TryNext(out var element); place++)
        {
            whole = run.Parse(element, place);
            if (run.IsFull) await run.SendAsync();
        }

        // Cut off between two elements: nothing is torn, yet the sender meant to say more.
        if (whole && !slicer.IsClosed) run.Add(ParsedEvent.Refused(place, Problem.NotJson("The list is cut off."), default));
    }

    private static bool IsList(ReadOnlyMemory<byte> body) => body.Span.TrimStart(" \t\r\n"u8) is [(byte)'[', ..];

    private static IResult? Unreadable(HttpRequest request, out string media)
    {
        media = string.Empty;
        if (request.Headers.ContentEncoding.ToString() is { Length: > 0 } coding && !string.Equals(coding, "identity", StringComparison.OrdinalIgnoreCase))
            return Answers.Problem(StatusCodes.Status415UnsupportedMediaType, $"The content coding {Texts.Quote(coding)} is not understood; send the body as it is.");
        if (MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.HasValue)
            media = type.MediaType.Value.ToLowerInvariant();
        if (media is not (Structured or Batch or Lines or Json))
        {
            return Answers.Problem(
                StatusCodes.Status415UnsupportedMediaType,
                $"The content type {Texts.Quote(request.ContentType)} is not understood; send {Structured}, {Batch}, {Lines} or {Json}.");
        }

        var charset = type!.Charset.HasValue ? type.Charset.Value.Trim('"') : "utf-8";
        return string.Equals(charset, "utf-8", StringComparison.OrdinalIgnoreCase)
            ? null
            : Answers.Problem(StatusCodes.Status415UnsupportedMediaType, $"The charset {Texts.Quote(charset)} is not understood; send UTF-8.");
    }
}
