namespace ParLive.Ingest.Tests;

public sealed class ObjectionsOverHttp : IAsyncLifetime
{
    private const string Path = "/api/units/30307/objections";
    private Site _site = null!;

    public async ValueTask InitializeAsync() => _site = await Site.OpenAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Objections_of_a_unit_and_of_those_below_it_may_be_asked_for()
    {
        Assert.Equal(1, (await _site.GetAsync(Path)).Json.GetProperty("objections").GetArrayLength());
        Assert.Equal(2, (await _site.GetAsync($"{Path}?below=true")).Json.GetProperty("objections").GetArrayLength());
        Assert.Equal(404, (await _site.GetAsync("/api/units/nobody/objections")).Status);
    }

    [Fact]
    public async Task An_objection_is_raised_and_decided()
    {
        var raised = await Send(Path, """{"of":"figure","subject":"onTime","at":"2026-03-01T17:00:00+07:00","ground":"<b>Sai</b>","evidence":"CV 12","due":"2026-03-20","by":"An"}""");
        var decided = await Send($"{Path}/{FakeObjections.Known}", """{"act":"uphold","text":"Gửi lại","by":"Bình"}""");

        Assert.Equal((201, FakeObjections.Known), (raised.Status, raised.Json.GetProperty("id").GetString()));
        var raise = Assert.Single(_site.Objections.Raised);
        Assert.Equal(("figure", "onTime", "<b>Sai</b>", "CV 12", new DateOnly(2026, 3, 20), "An"), (raise.Of, raise.Subject, raise.Ground, raise.Evidence, raise.Due!.Value, raise.By));
        Assert.Equal(200, decided.Status);
        Assert.Equal(new("uphold", "Gửi lại", "Bình"), Assert.Single(_site.Objections.Orders));
    }

    [Theory]
    [InlineData(Path, """{"of":"rank","subject":"x","ground":"sai"}""", 400)]
    [InlineData(Path, """{"of":"figure","ground":"sai"}""", 400)]
    [InlineData(Path, """{"of":"figure","subject":"onTime"}""", 409)]
    [InlineData(Path + "/" + FakeObjections.Known, """{"act":"explode"}""", 400)]
    [InlineData(Path + "/nobody", """{"act":"withdraw"}""", 404)]
    public async Task What_makes_no_sense_is_refused(string path, string body, int status) => Assert.Equal(status, (await Send(path, body)).Status);

    [Fact]
    public async Task Where_keys_are_configured_only_the_operator_raises_and_decides()
    {
        _site.Keys.Add("portal");

        Assert.Equal(401, (await Send(Path, "{}")).Status);
        Assert.Equal(403, (await _site.SendAsync(Some.Bytes("{}"), "application/json", Path, request => request.Headers.Authorization = new("Bearer", "plk_portal"))).Status);
        Assert.Equal(401, (await Send($"{Path}/{FakeObjections.Known}", """{"act":"uphold"}""")).Status);
        Assert.Empty(_site.Objections.Raised);
    }

    private Task<Site.Answer> Send(string path, string body) => _site.SendAsync(body, "application/json", path);
}
