using ParLive.Grains.Journaling;
using ParLive.Journal.Postgres;

namespace ParLive.Silo.Hosting;

/// <summary>Turns away what the journal cannot keep now, before it waits for anything.</summary>
internal static class JournalGate
{
    private static readonly Unavailable TakenOver = new(
        "Một tiến trình khác đã tiếp nhận nhật ký; tiến trình này dừng lại.",
        "Another process has taken over the journal, and this one stops. Send the same again, to the other one; what was kept is not counted twice.",
        TimeSpan.FromSeconds(1));

    private static readonly Unavailable Away = new(
        "Máy chủ chưa kết nối được với cơ sở dữ liệu.",
        "The journal's database does not answer, so nothing can be kept now. Send the same again later; what was kept is not counted twice.",
        TimeSpan.FromSeconds(5));

    /// <summary>Answers 503 instead of what stands behind it: to everything once another process has the journal, to writes while its database is away.</summary>
    public static void UseJournalGate(this WebApplication app)
    {
        var database = app.Services.GetService<PostgresJournal>();
        app.Use((context, next) =>
            database is { TakenOver.IsCompleted: true } ? TakenOver.AnswerAsync(context)
            : database is { Lost.IsCancellationRequested: true } && Writes(context.Request) ? Away.AnswerAsync(context)
            : PassAsync(context, next));
    }

    /// <summary>Why this server cannot take anything in, in a word for whoever watches it; null when it can.</summary>
    public static string? Trouble(IServiceProvider services) => services.GetService<PostgresJournal>() switch
    {
        { TakenOver.IsCompleted: true } => "taken over",
        { Lost.IsCancellationRequested: true } => "no database",
        _ => null,
    };

    private static async Task PassAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (JournalUnavailableException) when (!context.Response.HasStarted)
        {
            context.Response.Clear();
            await Away.AnswerAsync(context);
        }
    }

    // Screens join, report and are read reports without the journal.
    private static bool Writes(HttpRequest request) =>
        !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method)
            || request.Path.StartsWithSegments("/live", StringComparison.Ordinal)
            || request.Path.StartsWithSegments("/display", StringComparison.Ordinal)
            || request.Path.Value?.EndsWith("/reports", StringComparison.Ordinal) is true);
}
