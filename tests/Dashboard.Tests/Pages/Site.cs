using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ParLive.Access.Sources;
using ParLive.Dashboard.Tests.Feeds;
using ParLive.Grains.Access;
using ParLive.Testing;

namespace ParLive.Dashboard.Tests.Pages;

/// <summary>The real site on a free port of loopback, over a fake feed, with a clock that stands still.</summary>
internal sealed class Site : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Site(WebApplication app, ManualClock clock, FakeFeed feed, FakeJudgements judgements)
    {
        (_app, Clock, Feed, Judgements) = (app, clock, feed, judgements);
        (Meetings, Keys) = ((FakeMeetings)app.Services.GetRequiredService<IMeetings>(), (FakeKeys)app.Services.GetRequiredService<ISourceKeys>());
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(address) };
    }

    public ManualClock Clock { get; }

    public FakeFeed Feed { get; }

    public FakeJudgements Judgements { get; }

    public FakeMeetings Meetings { get; }

    public FakeObjections Objections => (FakeObjections)Services.GetRequiredService<IObjections>();

    public FakeKeys Keys { get; }

    public HttpClient Http { get; }

    public IServiceProvider Services => _app.Services;

    public static async Task<Site> OpenAsync(Action<FakeFeed>? prepare = null, Action<DashboardOptions>? configure = null)
    {
        var clock = new ManualClock(Some.Monday);
        var feed = new FakeFeed(clock);
        prepare?.Invoke(feed);
        var judgements = new FakeJudgements();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(clock).AddSingleton<IUnitFeed>(feed).AddSingleton<IJudgements>(judgements);
        builder.Services.AddSingleton<IMeetings>(new FakeMeetings(feed, clock)).AddSingleton<IObjections>(new FakeObjections()).AddSingleton<ISourceKeys>(new FakeKeys()).AddDashboard(configure);
        builder.Services.AddOfficeInMemory(clock);
        var app = builder.Build();
        app.MapDashboard();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new Site(app, clock, feed, judgements);
    }

    public async Task<(HttpResponseMessage Answer, IDocument Page)> GetAsync(string address)
    {
        var answer = await Http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (answer, await new HtmlParser().ParseDocumentAsync(html, TestContext.Current.CancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }
}
