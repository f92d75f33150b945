using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using ParLive.Ingest.Events;
using ParLive.Ingest.Importing;
using ParLive.Tables;

namespace ParLive.Ingest;

/// <summary>Takes a body that an operator sends and that counts whole or not at all.</summary>
internal static class OperatorBody
{
    /// <summary>Reads the body and gives it on; answers what is too large or cut off, and the weather.</summary>
    /// <param name="context">The request.</param>
    /// <param name="options">The bounds.</param>
    /// <param name="take">Does it.</param>
    public static async Task<IResult> TakeAsync(
        HttpContext context, IngestOptions options, Func<MemoryStream, Task<IResult>> take)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = null;
        if (await EventBody.ReadAsync(context.Request, options.MaxBodyBytes) is not { } body)
            return Answers.Problem(StatusCodes.Status413PayloadTooLarge, $"The table is larger than {options.MaxBodyBytes} bytes.");
        // What was cut off might be whole rows by chance, and half a table is worse than none.
        if (context.Request.ContentLength is { } length && length != body.Length)
            return Answers.Problem(StatusCodes.Status400BadRequest, "The table is cut off; nothing was added.");
        try
        {
            return await take(new MemoryStream(body.ToArray()));
        }
        catch (TableException wrong)
        {
            var more = new Dictionary<string, object?>(StringComparer.Ordinal) { ["reason"] = wrong.Reason, ["place"] = wrong.Place };
            return Answers.Problem(StatusCodes.Status400BadRequest, wrong.Message, more);
        }
        catch (ImportMapException misfit)
        {
            var more = new Dictionary<string, object?>(StringComparer.Ordinal) { ["problems"] = misfit.Problems };
            return Answers.Problem(StatusCodes.Status400BadRequest, misfit.Message, more);
        }
        catch (IOException failure)
        {
            return Answers.Weather(context, failure)!;
        }
    }
}
