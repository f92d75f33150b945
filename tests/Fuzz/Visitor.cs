using System.Net;
using System.Net.Http.Headers;

namespace ParLive.Fuzz;

/// <summary>Somebody who comes to the server: with an account's session in a browser, with a source's key, or with nothing.</summary>
internal sealed class Visitor : IDisposable
{
    /// <summary>An answer that takes longer is none.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly HttpClientHandler _handler = new() { AllowAutoRedirect = false, UseCookies = true, CookieContainer = new CookieContainer() };

    private Visitor(Uri address, string name)
    {
        Name = name;
        Http = new HttpClient(_handler) { BaseAddress = address, Timeout = Patience };
        Http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
    }

    /// <summary>As what he comes.</summary>
    public string Name { get; }

    public HttpClient Http { get; }

    /// <summary>His cookies, for a line to the hub.</summary>
    public CookieContainer Cookies => _handler.CookieContainer;

    /// <summary>His key; null where he has none.</summary>
    public AuthenticationHeaderValue? Key => Http.DefaultRequestHeaders.Authorization;

    public static Visitor Stranger(Uri address) => new(address, "nobody");

    public static Visitor WithKey(Uri address, string source, string key)
    {
        var visitor = new Visitor(address, $"key of {source}");
        visitor.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return visitor;
    }

    /// <summary>Signs in with the password that was told, and chooses one.</summary>
    public static async Task<Visitor> SignedInAsync(Uri address, string account, string told)
    {
        var visitor = new Visitor(address, account);
        var chosen = "kept apart for the siege alone";
        await visitor.SendAsync("/sign-in", ("name", account), ("password", told));
        await visitor.SendAsync("/account/password", ("old", told), ("new", chosen));
        using var seen = await visitor.Http.GetAsync(new Uri("/unit/H", UriKind.Relative));
        return seen.StatusCode == HttpStatusCode.OK ? visitor : throw new InvalidOperationException($"{account} is not signed in: {seen.StatusCode}.");
    }

    public void Dispose()
    {
        Http.Dispose();
        _handler.Dispose();
    }

    private async Task SendAsync(string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var answer = await Http.PostAsync(new Uri(path, UriKind.Relative), form);
    }
}
