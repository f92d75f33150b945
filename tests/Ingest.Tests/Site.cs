using System.Diagnostics.Metrics;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ParLive.Access.Doors;
using ParLive.Access.Sources;
using ParLive.Grains.Access;
using ParLive.Grains.Quarantine;

namespace ParLive.Ingest.Tests;

/// <summary>The intake on a real server on a free port of loopback, with everything behind it made by hand.</summary>
internal sealed class Site : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Site(WebApplication app)
    {
        _app = app;
        Address = new Uri(app.Urls.Single());
        Client = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(60) };
    }

    public FakeIntake Intake => (FakeIntake)_app.Services.GetRequiredService<IIntake>();

    public FakeQuarantine Quarantine => (FakeQuarantine)_app.Services.GetRequiredService<IQuarantine>();

    public FakeKeys Keys => (FakeKeys)_app.Services.GetRequiredService<ISourceKeys>();

    public FakeRegister Register => (FakeRegister)_app.Services.GetRequiredService<IUnitRegister>();

    public FakeReforms Reforms => (FakeReforms)_app.Services.GetRequiredService<IUnitReforms>();

    public FakeProcedures Procedures => (FakeProcedures)_app.Services.GetRequiredService<IProcedures>();

    public FakeCalendars Calendars => (FakeCalendars)_app.Services.GetRequiredService<ICalendars>();

    public FakeFeed Feed => (FakeFeed)_app.Services.GetRequiredService<IUnitFeed>();

    public FakeJudgements Judgements => (FakeJudgements)_app.Services.GetRequiredService<IJudgements>();

    public FakeObjections Objections => (FakeObjections)_app.Services.GetRequiredService<IObjections>();

    public FakeMeetings Meetings => (FakeMeetings)_app.Services.GetRequiredService<IMeetings>();

    public IMeterFactory MeterFactory => _app.Services.GetRequiredService<IMeterFactory>();

    public Uri Address { get; }

    public HttpClient Client { get; }

    public static async Task<Site> OpenAsync(IngestOptions? options = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(new FixedClock());
        var (intake, quarantine) = (new FakeIntake(), new FakeQuarantine());
        builder.Services.AddSingleton<IIntake>(intake).AddSingleton<IAdmissionPreview>(new FakeAdmission(intake));
        builder.Services.AddSingleton<IQuarantine>(quarantine).AddSingleton<IQuarantineShelf>(quarantine);
        builder.Services.AddSingleton<ISourceKeys>(new FakeKeys()).AddSingleton<IUnitRegister>(new FakeRegister());
        builder.Services.AddSingleton<IUnitFeed>(new FakeFeed());
        builder.Services.AddSingleton<IPeriods>(new FakePeriods());
        builder.Services.AddSingleton<IJudgements>(new FakeJudgements()).AddSingleton<IMeetings>(new FakeMeetings()).AddSingleton<IObjections>(new FakeObjections());
        builder.Services.AddSingleton<IUnitReforms>(new FakeReforms()).AddSingleton<IRestatedFigures, FakeRestated>();
        builder.Services.AddSingleton<IProcedures>(new FakeProcedures()).AddSingleton<ICalendars>(new FakeCalendars());
        builder.Services.AddIngest(options);
        var app = builder.Build();
        app.UseRouting();
        app.UseDoors();
        app.MapIngest();
        await app.StartAsync();
        return new Site(app);
    }

    public async Task<Answer> SendAsync(byte[] body, string type, string path = "/api/events", Action<HttpRequestMessage>? with = null)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        with?.Invoke(request);
        return await Answer.OfAsync(await Client.SendAsync(request));
    }

    public Task<Answer> SendAsync(string body, string type = "application/cloudevents+json", string path = "/api/events") =>
        SendAsync(Some.Bytes(body), type, path);

    public async Task<Answer> GetAsync(string path) => await Answer.OfAsync(await Client.GetAsync(new Uri(path, UriKind.Relative)));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    internal sealed record Answer(int Status, string? Type, HttpResponseHeaders Headers, string Text)
    {
        public JsonElement Json => JsonElement.Parse(Text);

        public static async Task<Answer> OfAsync(HttpResponseMessage response)
        {
            using (response)
            {
                var text = await response.Content.ReadAsStringAsync();
                return new((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, response.Headers, text);
            }
        }

        public (long Accepted, long Duplicates, long Refused) Counts =>
            (Json.GetProperty("accepted").GetInt64(), Json.GetProperty("duplicates").GetInt64(), Json.GetProperty("refused").GetInt64());

        public string[] Reasons => [.. Json.GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("reason").GetString()!)];
    }
}
