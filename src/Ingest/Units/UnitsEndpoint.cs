using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using ParLive.Grains.Access;
using ParLive.Ingest.Access;
using ParLive.Ingest.Events;

namespace ParLive.Ingest.Units;

/// <summary>Takes a table of units in, whole or not at all.</summary>
internal static class UnitsEndpoint
{
    public static async Task<IResult> AddAsync(
        HttpContext context, IUnitRegister register, SourceGate gate, IngestOptions options, CancellationToken cancellationToken)
    {
        if (gate.RefuseOthers(context, alsoAllowed: null, "adding units; use a key of 'operator'") is { } refusal) return refusal;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = null;
        if (await EventBody.ReadAsync(context.Request, options.MaxBodyBytes) is not { } body)
            return Answers.Problem(StatusCodes.Status413PayloadTooLarge, $"The table is larger than {options.MaxBodyBytes} bytes.");
        // A table that was cut off might be whole rows by chance, and half a tree is worse than none.
        if (context.Request.ContentLength is { } length && length != body.Length)
            return Answers.Problem(StatusCodes.Status400BadRequest, "The table is cut off; nothing was added.");
        try
        {
            var entries = await UnitsCsv.ReadAsync(new MemoryStream(body.ToArray()), cancellationToken);
            return Answers.Of(new UnitsReport(entries.Count, await register.Add(entries, cancellationToken)));
        }
        catch (UnitEntriesException impossible)
        {
            var more = new Dictionary<string, object?>(StringComparer.Ordinal) { ["problems"] = impossible.Problems };
            return Answers.Problem(StatusCodes.Status400BadRequest, $"Nothing was added. {impossible.Message}", more);
        }
        catch (IOException failure)
        {
            return Answers.Weather(context, failure)!;
        }
    }

    /// <summary>What became of a table of units.</summary>
    /// <param name="Units">How many units it names.</param>
    /// <param name="Added">How many of them were new.</param>
    internal sealed record UnitsReport(int Units, int Added);
}
