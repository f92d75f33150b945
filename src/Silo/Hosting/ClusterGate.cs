using ParLive.Grains.Access;

namespace ParLive.Silo.Hosting;

/// <summary>Answers 503 while the units do not answer: those that live in other processes, and those of a process that stops; it never fails for it.</summary>
internal static class ClusterGate
{
    private static readonly Unavailable Away = new(
        "Các đơn vị chưa kết nối được; trang này tự tải lại.",
        "The cluster in which the units live does not answer now. Send the same again later; what was kept is not counted twice.",
        TimeSpan.FromSeconds(2));

    private static readonly Unavailable Stops = new(
        "Máy chủ đang dừng; trang này tự tải lại.",
        "This server stops. Send the same again when it is back; what was kept is not counted twice.",
        TimeSpan.FromSeconds(2));

    // What is there without units: whether the process lives, the files of the browser, and screens that wait with the figures they have.
    private static readonly PathString[] Own = ["/health", "/ready", "/_parlive", "/live"];

    /// <summary>Answers instead of what stands behind it: to everything that asks units while they are known to be away, otherwise when a call comes to nothing.</summary>
    public static void UseClusterGate(this WebApplication app)
    {
        var readiness = app.Services.GetRequiredService<Readiness>();
        app.Use((context, next) => readiness.IsInReach || Own.Any(path => context.Request.Path.StartsWithSegments(path, StringComparison.Ordinal))
            ? PassAsync(context, next)
            : Away.AnswerAsync(context));
    }

    private static async Task PassAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception failure) when (!context.Response.HasStarted && (ActorRuntime.IsPassing(failure) || IsCalledOff(context, failure)))
        {
            context.Response.Clear();
            await (ActorRuntime.CanBeSpread ? Away : Stops).AnswerAsync(context);
        }
    }

    // By somebody else than whoever asked, who still waits.
    private static bool IsCalledOff(HttpContext context, Exception failure) => failure is OperationCanceledException && !context.RequestAborted.IsCancellationRequested;
}
