using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using ParLive.Grains.Access;
using ParLive.Ingest.Access;

namespace ParLive.Ingest;

/// <summary>How the intake answers: readable JSON, and problem+json with a sentence that helps.</summary>
internal static class Answers
{
    /// <summary>camelCase; Vietnamese letters stay readable. Nothing written with it is put into HTML.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static IResult Of<T>(T value, int status = StatusCodes.Status200OK) =>
        Results.Json(value, Json, contentType: null, statusCode: status);

    public static IResult Problem(int status, string detail, IDictionary<string, object?>? more = null) =>
        Results.Problem(detail, statusCode: status, extensions: more);

    /// <summary>The answer to weather (a full queue, a disk that does not write), or null if it is something else.</summary>
    public static IResult? Weather(HttpContext context, Exception failure, IDictionary<string, object?>? more = null)
    {
        switch (failure)
        {
            case IntakeBusyException busy:
                RetryAfter(context, busy.RetryAfter);
                return Problem(StatusCodes.Status429TooManyRequests, busy.Message, more);
            case LimitReachedException reached:
                RetryAfter(context, reached.Grant.Wait());
                more ??= new Dictionary<string, object?>(StringComparer.Ordinal);
                more["limit"] = reached.Grant.Limit;
                return Problem(StatusCodes.Status429TooManyRequests, reached.Message, more);
            case IOException or TimeoutException:
                RetryAfter(context, TimeSpan.FromSeconds(5));
                return Problem(
                    StatusCodes.Status503ServiceUnavailable,
                    $"The journal cannot take events now: {failure.Message} Send the same again later; what was kept is not counted twice.",
                    more);
            default:
                return null;
        }
    }

    public static void RetryAfter(HttpContext context, TimeSpan wait) => context.Response.Headers.RetryAfter =
        Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
}
