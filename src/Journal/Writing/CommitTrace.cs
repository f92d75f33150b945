using System.Diagnostics;

namespace ParLive.Journal.Writing;

/// <summary>A group commit, as those see it whose records are in it and whose requests are traced.</summary>
internal static class CommitTrace
{
    private const int MostLinks = 16;
    private static readonly ActivitySource Source = new(JournalMetrics.MeterName);

    /// <summary>Where in a trace the caller is; nowhere if nobody listens.</summary>
    public static ActivityContext Here => Activity.Current is { Recorded: true } current && Source.HasListeners() ? current.Context : default;

    /// <summary>Begins a commit of what was taken; null where none of it is traced.</summary>
    public static Activity? Begin<TTarget>(IReadOnlyList<PendingWrite<TTarget>> taken)
    {
        if (!Source.HasListeners()) return null;

        var traced = taken.Select(write => write.Place).Where(place => place.TraceFlags.HasFlag(ActivityTraceFlags.Recorded)).Distinct().Take(MostLinks).ToList();
        return traced is [var first, .. var others]
            ? Source.StartActivity("commit", ActivityKind.Internal, first, [new("parlive.writes", taken.Count)], [.. others.Select(other => new ActivityLink(other))])
            : null;
    }
}
