using System.Diagnostics;
using ParLive.Grains.Contracts;

namespace ParLive.Grains.Tracing;

/// <summary>The way of a batch through the units, for whoever traces it: its visit to a unit, and what the unit then tells upward.</summary>
/// <remarks>
/// Where a batch goes is said in the messages and not by the thread: batches of several requests visit a unit together, and
/// a unit may live in another process. Only what was sampled at the door is told of; while nobody listens nothing is made.
/// </remarks>
public static class BatchTrace
{
    /// <summary>The name of its source of activities.</summary>
    public const string Name = "ParLive.Grains";

    private const int MostLinks = 16;
    private static readonly ActivitySource Source = new(Name);

    /// <summary>Whether anybody listens.</summary>
    internal static bool IsOn => Source.HasListeners();

    /// <summary>Where in a trace the caller is; nowhere if nobody listens.</summary>
    internal static ActivityContext Here => Activity.Current is { Recorded: true } current && IsOn ? current.Context : default;

    /// <summary>A visit of several requests to a unit.</summary>
    /// <param name="unit">The unit's key.</param>
    /// <param name="events">How many events go there.</param>
    /// <param name="requests">Where each request is in its trace.</param>
    internal static Activity? Visit(string unit, int events, IEnumerable<ActivityContext> requests)
    {
        var sampled = requests.Where(IsSampled).Distinct().Take(MostLinks).ToList();
        return sampled is [var first, .. var others]
            ? Source.StartActivity("visit unit", ActivityKind.Client, first, [new("parlive.unit", unit), new("parlive.events", events)], [.. others.Select(other => new ActivityLink(other))])
            : null;
    }

    /// <summary>What a unit does for a message that says where in a trace it belongs; nothing where it does not say.</summary>
    internal static Activity? Of(string what, string unit, string? place) =>
        IsOn && ActivityContext.TryParse(place, null, isRemote: true, out var before) && IsSampled(before)
            ? Source.StartActivity(what, ActivityKind.Server, before, [new("parlive.unit", unit)])
            : null;

    /// <summary>What a unit tells upward because of something that was traced.</summary>
    internal static Activity? Telling(string unit, string listener, ActivityContext cause) =>
        IsSampled(cause) ? Source.StartActivity("tell upward", ActivityKind.Client, cause, [new("parlive.unit", unit), new("parlive.listener", listener)]) : null;

    /// <summary>A batch as a unit takes it in under its trace.</summary>
    internal static async Task<BatchReceipt> Taken(string unit, EventBatch batch, Func<Task<BatchReceipt>> take)
    {
        using var taking = Of("take in", unit, batch.Trace);
        return await take();
    }

    private static bool IsSampled(ActivityContext context) => context.TraceFlags.HasFlag(ActivityTraceFlags.Recorded);
}
