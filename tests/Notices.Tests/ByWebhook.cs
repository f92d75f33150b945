using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ParLive.Notices.Tests;

public sealed class ByWebhook : IAsyncLifetime
{
    private readonly Province _province = new();
    private Webhook _hook = null!;

    public async ValueTask InitializeAsync()
    {
        _hook = await Webhook.OpenAsync();
        Subscribe("");
        _province.Hotspots.Add(Province.Hotspot(_province.Clock.Now.AddHours(-1)));
    }

    public async ValueTask DisposeAsync()
    {
        await _hook.DisposeAsync();
        _province.Dispose();
    }

    [Fact]
    public async Task It_is_signed_over_its_time_and_its_body()
    {
        await _province.RoundAsync();

        var call = Assert.Single(_hook.Calls);
        Assert.Equal(_province.Clock.Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), call.Timestamp);
        var signed = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes("một bí mật"), Encoding.UTF8.GetBytes($"{call.Timestamp}.{call.Body}")));
        Assert.Equal($"sha256={signed}", call.Signature);
        var body = JsonElement.Parse(call.Body);
        Assert.Equal((call.Id, "hotspot", "P@2020-01-01"), (body.GetProperty("id").GetString(), body.GetProperty("kind").GetString(), body.GetProperty("unit").GetString()));
        Assert.DoesNotContain("Nguyễn", call.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_taken_is_brought_again_later_and_later_under_the_same_id()
    {
        foreach (var answer in (int[])[500, 429, 404]) _hook.Answers.Enqueue(answer);
        await _province.RoundAsync();
        await _province.RoundAfterAsync(TimeSpan.FromSeconds(59));
        Assert.Single(_hook.Calls);

        await _province.RoundAfterAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(2, _hook.Calls.Count);
        await _province.RoundAfterAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(2, _hook.Calls.Count);
        await _province.RoundAfterAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(3, _hook.Calls.Count);
        _province.Restart();
        await _province.RoundAfterAsync(TimeSpan.FromMinutes(4));
        await _province.RoundAfterAsync(TimeSpan.FromHours(1));

        Assert.Equal(4, _hook.Calls.Count);
        Assert.Single(_hook.Calls.Select(call => call.Id).Distinct(StringComparer.Ordinal));
        Assert.Equal(0, _province.Meter.Reading.Waiting);
    }

    [Fact]
    public async Task After_three_days_it_is_given_up_and_that_is_said()
    {
        for (var answer = 0; answer < 200; answer++) _hook.Answers.Enqueue(500);
        for (var hour = 0; hour < 75; hour++) await _province.RoundAfterAsync(TimeSpan.FromHours(1));

        Assert.Equal((0, 1), (_province.Meter.Reading.Waiting, _province.Meter.Reading.GivenUp));
        var calls = _hook.Calls.Count;
        await _province.RoundAfterAsync(TimeSpan.FromHours(2));
        Assert.Equal(calls, _hook.Calls.Count);
    }

    [Fact]
    public async Task It_is_followed_nowhere_else()
    {
        _hook.Answers.Enqueue(302);
        await _province.RoundAsync();

        Assert.Single(_hook.Calls);
        Assert.Equal(1, _province.Meter.Reading.Waiting);
        Assert.Contains("answers 302", _province.Meter.Reading.Trouble, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_quiet_hours_nobody_is_told_and_what_is_over_by_morning_never_is()
    {
        Subscribe(""", "quiet": { "from": "20:00", "to": "06:30", "weekends": true }""");
        _province.Hotspots.Clear();
        // From 08:00 to 22:00 in Hà Nội.
        await _province.RoundAfterAsync(TimeSpan.FromHours(14));
        _province.Hotspots.AddRange([Province.Hotspot(_province.Clock.Now), Province.Hotspot(_province.Clock.Now, "B@2020-01-01")]);
        await _province.RoundAfterAsync(TimeSpan.FromHours(8.4));
        Assert.Empty(_hook.Calls);

        _province.Hotspots.RemoveAt(1);
        await _province.RoundAfterAsync(TimeSpan.FromHours(0.1));
        Assert.Single(JsonElement.Parse(Assert.Single(_hook.Calls).Body).GetProperty("sentences").EnumerateArray());

        // Saturday at noon, and Monday.
        await _province.RoundAfterAsync(TimeSpan.FromDays(4));
        _province.Hotspots.Add(Province.Hotspot(_province.Clock.Now, "C@2020-01-01"));
        await _province.RoundAfterAsync(TimeSpan.FromHours(5));
        Assert.Single(_hook.Calls);
        await _province.RoundAfterAsync(TimeSpan.FromDays(2));
        Assert.Equal(2, _hook.Calls.Count);
    }

    [Fact]
    public async Task A_hotspot_that_nobody_takes_in_hand_goes_to_whoever_stands_above_and_one_in_hand_does_not()
    {
        Subscribe($$""", "escalate": { "after": 4, "to": ["{{_hook.Address}}?who=above"] }""");
        await _province.RoundAsync();
        await _province.RoundAfterAsync(TimeSpan.FromHours(2.9));
        Assert.Single(_hook.Calls);

        await _province.RoundAfterAsync(TimeSpan.FromHours(0.1));
        await _province.RoundAfterAsync(TimeSpan.FromHours(10));
        Assert.Equal(["hotspot", "escalated"], Kinds(), StringComparer.Ordinal);

        _province.Hotspots[0] = Province.Hotspot(_province.Clock.Now, "B@2020-01-01");
        await _province.RoundAsync();
        _province.Hotspots[0] = _province.Hotspots[0] with { State = "acknowledged" };
        await _province.RoundAfterAsync(TimeSpan.FromHours(10));
        Assert.Equal(["hotspot", "escalated", "hotspot"], Kinds(), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_lost_feed_is_told_and_one_never_heard_or_merely_late_is_not()
    {
        _province.Hotspots.Clear();
        var last = _province.Clock.Now.AddDays(-3);
        _province.Feeds.AddRange([Province.Lost(last), Province.Lost(null, "B@2020-01-01", "Mỹ Long"), Province.Lost(last, "C@2020-01-01", "Mỹ Hòa") with { State = "late" }]);
        _province.Sources.Add(new("dvc", "lost", 12, last, 4));
        await _province.RoundAsync();
        await _province.RoundAfterAsync(TimeSpan.FromHours(1));

        var body = Assert.Single(_hook.Calls).Body;
        Assert.Contains("Mất nguồn dữ liệu: Mỹ Bình, nguồn mot-cua", body, StringComparison.Ordinal);
        Assert.Contains("Cả nguồn dvc (12 đơn vị)", body, StringComparison.Ordinal);
        Assert.DoesNotContain("Mỹ Long", body, StringComparison.Ordinal);
        Assert.DoesNotContain("Mỹ Hòa", body, StringComparison.Ordinal);
        _province.Feeds.Clear();
        _province.Feeds.Add(Province.Lost(_province.Clock.Now));
        await _province.RoundAfterAsync(TimeSpan.FromHours(1));
        Assert.Equal(2, _hook.Calls.Count);
    }

    private IEnumerable<string?> Kinds() => _hook.Calls.Select(call => JsonElement.Parse(call.Body).GetProperty("kind").GetString());

    private void Subscribe(string more) => _province.Write($$"""{ "subscriptions": [{ "name": "Văn phòng", "unit": "P", "to": ["{{_hook.Address}}"]{{more}} }] }""");
}
