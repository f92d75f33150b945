using System.Net.Http.Json;
using System.Text.Json;

namespace ParLive.EndToEnd.Running;

/// <summary>Screens without a browser: paired by their codes, some of which say what they painted.</summary>
internal sealed class Screens(Server server) : IDisposable
{
    private readonly List<HttpClient> _screens = [];

    /// <summary>Pairs a screen with the only root's overview.</summary>
    public async Task<HttpClient> PairAsync(string name, string unit)
    {
        var screen = new HttpClient { BaseAddress = server.Address };
        _screens.Add(screen);
        screen.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        screen.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (Web0S; Linux/SmartTV) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/94.0.4606.128 Safari/537.36");
        var answer = await SendAsync(screen, "/display/code", null);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["code"] = answer.GetProperty("code").GetString()!,
            ["name"] = name,
            ["unit"] = unit,
            ["scene"] = "overview",
            ["dwell"] = "20",
            ["distance"] = "3",
            ["size"] = "55",
            ["theme"] = "auto",
            ["language"] = "vi",
        });
        using var paired = await screen.PostAsync(new Uri("/displays", UriKind.Relative), form, TestContext.Current.CancellationToken);
        Assert.True(paired.IsSuccessStatusCode, paired.StatusCode.ToString());
        return screen;
    }

    /// <summary>Says that a screen painted a frame so long ago.</summary>
    public static Task PaintAsync(HttpClient screen, TimeSpan ago) => SendAsync(screen, "/display/state", JsonContent.Create(new
    {
        view = "0a1b2c3d4e5f",
        scene = "overview",
        offset = 12_345,
        at = (TimeProvider.System.GetUtcNow() - ago).ToUnixTimeMilliseconds(),
        build = "0123456789ab",
        width = 3840,
        height = 2160,
    }));

    /// <inheritdoc />
    public void Dispose() => _screens.ForEach(screen => screen.Dispose());

    private static async Task<JsonElement> SendAsync(HttpClient screen, string address, HttpContent? body)
    {
        using var content = body;
        using var answer = await screen.PostAsync(new Uri(address, UriKind.Relative), content, TestContext.Current.CancellationToken);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }
}
