using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ParLive.Notices.Tests;

/// <summary>A webhook on loopback that answers as it is told.</summary>
internal sealed class Webhook : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Webhook(WebApplication app) => _app = app;

    public ConcurrentQueue<Call> Calls { get; } = new();

    public Queue<int> Answers { get; } = new();

    public Uri Address => new(_app.Urls.Single() + "/hook");

    public static async Task<Webhook> OpenAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var hook = new Webhook(app);
        app.MapPost("/hook", (Delegate)hook.TakeAsync);
        app.MapFallback(IResult () => throw new InvalidOperationException("Nobody is to come here."));
        await app.StartAsync();
        return hook;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        Calls.Enqueue(new Call(
            await reader.ReadToEndAsync(), context.Request.Headers["X-ParLive-Id"].ToString(), context.Request.Headers["X-ParLive-Timestamp"].ToString(),
            context.Request.Headers["X-ParLive-Signature"].ToString()));
        var answer = Answers.TryDequeue(out var told) ? told : 204;
        if (answer == 302) context.Response.Headers.Location = "/elsewhere";
        return Results.StatusCode(answer);
    }

    internal sealed record Call(string Body, string Id, string Timestamp, string Signature);
}
