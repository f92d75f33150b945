using System.Globalization;
using MimeKit;

namespace ParLive.Notices.Tests;

public sealed class ByMail : IAsyncLifetime
{
    private readonly PostOffice _office = new();
    private readonly Province _province = new();

    public ValueTask InitializeAsync()
    {
        _province.Write(Book());
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _office.DisposeAsync();
        _province.Dispose();
    }

    [Fact]
    public async Task A_hotspot_reaches_its_owner_once_however_often_it_is_looked_at_and_through_a_restart()
    {
        _province.Hotspots.Add(Province.Hotspot(_province.Clock.Now.AddHours(-1)));
        await _province.RoundAsync();
        await _province.RoundAfterAsync(TimeSpan.FromMinutes(1));
        _province.Restart();
        await _province.RoundAfterAsync(TimeSpan.FromDays(20));

        var mail = Assert.Single(_office.Taken);
        Assert.Equal("ParLive: Điểm nóng – An Giang", mail.Subject);
        Assert.Contains("Mỹ Bình: có hồ sơ quá hạn rất lâu", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("https://parlive.example.vn/unit/P%402020-01-01", mail.TextBody, StringComparison.Ordinal);
        Assert.Equal("RCPT TO:<vp@example.vn>", Assert.Single(_office.Recipients));
    }

    [Fact]
    public async Task Nothing_about_persons_and_no_dossier_is_in_it()
    {
        _province.Hotspots.Add(Province.Hotspot(_province.Clock.Now.AddHours(-1)));
        await _province.RoundAsync();

        var text = Assert.Single(_office.Taken).ToString();
        Assert.All(["Nguyễn", "0912", "H-2026-001"], word => Assert.DoesNotContain(word, text + _office.Taken.Single().TextBody, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_hotspot_that_comes_again_is_told_again_and_those_of_one_round_come_together()
    {
        _province.Hotspots.Add(Province.Hotspot(_province.Clock.Now.AddHours(-1)));
        await _province.RoundAsync();
        _province.Hotspots.Clear();
        await _province.RoundAfterAsync(TimeSpan.FromDays(1));
        _province.Hotspots.AddRange([Province.Hotspot(_province.Clock.Now), Province.Hotspot(_province.Clock.Now, "B@2020-01-01")]);
        await _province.RoundAfterAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(["ParLive: Điểm nóng – An Giang", "ParLive: Điểm nóng – An Giang (2)"], _office.Taken.Select(mail => mail.Subject), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Where_no_TLS_is_offered_nothing_is_said_least_of_all_the_password()
    {
        _office.OffersTls = false;
        _province.Hotspots.Add(Province.Hotspot(_province.Clock.Now.AddHours(-1)));
        await _province.RoundAsync();

        Assert.Empty(_office.Taken);
        Assert.All(_office.Overheard, said => Assert.StartsWith("EHLO", said, StringComparison.Ordinal));
        Assert.Equal(1, _province.Meter.Reading.Waiting);
        _office.OffersTls = true;
        await _province.RoundAfterAsync(TimeSpan.FromMinutes(1));
        Assert.Single(_office.Taken);
    }

    [Fact]
    public async Task A_server_with_a_certificate_of_somebody_else_gets_nothing()
    {
        _province.Write(Book(trust: ""));
        _province.Hotspots.Add(Province.Hotspot(_province.Clock.Now.AddHours(-1)));
        await _province.RoundAsync();

        Assert.Empty(_office.Taken);
        Assert.Contains("did not take it", _province.Meter.Reading.Trouble, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Killed_after_it_was_taken_and_before_that_was_kept_it_goes_again_under_the_same_id()
    {
        _province.Hotspots.Add(Province.Hotspot(_province.Clock.Now.AddHours(-1)));
        (_province.After, _province.Crashes) = (1, 1);
        await Assert.ThrowsAsync<IOException>(_province.RoundAsync);
        _province.Restart();
        await _province.RoundAfterAsync(TimeSpan.FromMinutes(5));
        await _province.RoundAfterAsync(TimeSpan.FromMinutes(5));

        Assert.Equal(2, _office.Taken.Count);
        Assert.Single(_office.Taken.Select(mail => mail.MessageId).Distinct(StringComparer.Ordinal));
        Assert.Single(_office.Taken.Select(mail => mail.Headers["X-ParLive-Id"]).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_report_goes_out_each_week_at_its_hour_and_once()
    {
        _province.Write(Book(more: """, "weekly": [{ "unit": "P", "to": ["mailto:ubnd@example.vn", "mailto:so@example.vn"], "day": "tuesday", "at": "07:30" }]"""));
        await _province.RoundAsync();
        await _province.RoundAfterAsync(TimeSpan.FromHours(23.4));
        Assert.Empty(_office.Taken);

        await _province.RoundAfterAsync(TimeSpan.FromHours(0.2));
        await _province.RoundAfterAsync(TimeSpan.FromHours(1));
        _province.Restart();
        await _province.RoundAfterAsync(TimeSpan.FromHours(1));
        Assert.Equal(["RCPT TO:<so@example.vn>", "RCPT TO:<ubnd@example.vn>"], _office.Recipients.Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.All(_office.Taken, mail => Assert.Equal(("parlive-P.pdf", "application/pdf"), Attached(mail)));

        await _province.RoundAfterAsync(TimeSpan.FromDays(7));
        Assert.Equal(4, _office.Taken.Count);
    }

    private static (string? Name, string Type) Attached(MimeMessage mail)
    {
        var part = Assert.IsType<MimePart>(Assert.Single(mail.Attachments), exactMatch: false);
        return (part.FileName, part.ContentType.MimeType);
    }

    private string Book(string? trust = null, string more = "") => $$"""
        {
          "mail": { "host": "localhost", "port": {{_office.Port.ToString(CultureInfo.InvariantCulture)}}, "user": "parlive", "from": "ParLive <parlive@example.vn>"{{(trust is null ? $", \"trust\": \"{_office.Trust}\"" : "")}} },
          "link": "https://parlive.example.vn",
          "subscriptions": [{ "name": "Văn phòng", "unit": "P", "to": ["mailto:vp@example.vn"] }]{{more}}
        }
        """;
}
