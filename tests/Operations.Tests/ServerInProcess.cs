using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts;
using ParLive.Journal.Folders;
using ParLive.Silo.Hosting;
using ParLive.Testing;

namespace ParLive.Operations.Tests;

/// <summary>A whole server in the process of its test, on a free port of loopback and a folder of its own.</summary>
internal sealed class ServerInProcess : IAsyncDisposable
{
    private readonly DirectoryInfo _own = Directory.CreateTempSubdirectory("parlive-operations-");
    private readonly DataFolder _folder;

    private ServerInProcess(string url, Habits habits, string? database)
    {
        _folder = DataFolder.Open(_own.FullName);
        App = Server.Build(_folder, new JournalHome(_own.FullName, database), [url], habits, null);
    }

    public WebApplication App { get; }

    public string Data => _own.FullName;

    public HttpClient Client { get; private set; } = null!;

    public static async Task<ServerInProcess> StartAsync(Habits? habits = null, string url = "http://127.0.0.1:0", string? database = null, HttpMessageHandler? with = null)
    {
        var server = new ServerInProcess(url, habits ?? new Habits(), database);
        await server.App.StartAsync();
        server.Client = with is null ? new HttpClient() : new HttpClient(with);
        (server.Client.BaseAddress, server.Client.Timeout) = (new Uri(server.App.Urls.First()), TimeSpan.FromSeconds(100));
        await Patience.For(server.App.Services.GetRequiredService<Readiness>().Ready, "the units");
        return server;
    }

    public async Task<(int Status, JsonElement Json)> GetAsync(string path)
    {
        using var answer = await Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return ((int)answer.StatusCode, JsonElement.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    public Task AddUnitsAsync(params UnitEntry[] units) =>
        App.Services.GetRequiredService<IUnitRegister>().Add(units, TestContext.Current.CancellationToken);

    public async Task<string> ReceiveAsync(string unit, string dossier)
    {
        var happened = JsonSerializer.SerializeToUtf8Bytes(new
        {
            specversion = "1.0",
            id = $"{dossier}-1",
            source = "portal",
            type = "parlive.dossier.received",
            time = TimeProvider.System.GetUtcNow().AddMinutes(-1),
            data = new { unit, dossier, due = "2099-01-01", channel = "online-full", procedure = "1.001", field = "Land" },
        });
        using var body = new ByteArrayContent(happened);
        body.Headers.ContentType = new("application/cloudevents+json");
        using var answer = await Client.PostAsync(new Uri("/api/events", UriKind.Relative), body, TestContext.Current.CancellationToken);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        await App.StopAsync();
        await App.DisposeAsync();
        _folder.Dispose();
        _own.Delete(recursive: true);
    }
}
