using ParLive.Operations.Doors;
using ParLive.Silo.Hosting;
using ParLive.Testing;

namespace ParLive.Operations.Tests.Doors;

public sealed class Certificates : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parlive-door-");
    private readonly ManualClock _clock = new();

    private string PemFile => Path.Combine(_folder.FullName, "door.pem");

    [Fact]
    public void A_renewed_certificate_is_shown_without_a_restart_and_a_broken_one_is_not()
    {
        var first = SomeCertificate.Write(PemFile, "first");
        var door = DoorCertificate.Open(PemFile, null, _clock);
        Assert.Equal(first, door.Leaf.Thumbprint);

        var second = SomeCertificate.Write(PemFile, "second");
        File.SetLastWriteTimeUtc(PemFile, new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Equal(first, door.Leaf.Thumbprint);
        _clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(second, door.Leaf.Thumbprint);
        Assert.Equal(second, door.Context.TargetCertificate.Thumbprint);

        File.WriteAllText(PemFile, "-----BEGIN CERTIFICATE-----\nhalf");
        File.SetLastWriteTimeUtc(PemFile, new DateTime(2030, 1, 2, 0, 0, 0, DateTimeKind.Utc));
        _clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(second, door.Leaf.Thumbprint);

        var third = SomeCertificate.Write(PemFile, "third");
        File.SetLastWriteTimeUtc(PemFile, new DateTime(2030, 1, 3, 0, 0, 0, DateTimeKind.Utc));
        _clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(third, door.Leaf.Thumbprint);
    }

    [Fact]
    public void A_file_that_is_no_certificate_is_refused_with_a_sentence()
    {
        File.WriteAllText(PemFile, "no certificate");

        Assert.Contains("cannot be used", Assert.Throws<DoorException>(() => DoorCertificate.Open(PemFile, null, _clock)).Message, StringComparison.Ordinal);
        Assert.Throws<DoorException>(() => DoorCertificate.Open(PemFile + ".none", null, _clock));
    }

    [Fact]
    public async Task A_server_speaks_TLS_by_it_and_tells_browsers_to_come_back_by_TLS_alone()
    {
        var thumbprint = SomeCertificate.Write(PemFile, "door", TimeSpan.FromDays(5));
        string? shown = null;
        using var handler = new HttpClientHandler
        {
#pragma warning disable MA0039 // What is shown is looked at.
            ServerCertificateCustomValidationCallback = (_, certificate, _, _) =>
            {
                shown = certificate!.Thumbprint;
                return true;
            },
#pragma warning restore MA0039
        };
        await using var server = await ServerInProcess.StartAsync(new Habits { Doors = new DoorTerms { Certificate = PemFile } }, "https://127.0.0.1:0", with: handler);
        // HSTS is for names, and not for this machine's own.
        server.Client.DefaultRequestHeaders.Host = "parlive.example.vn";

        using var answer = await server.Client.GetAsync(new Uri("/health", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(thumbprint, shown);
        Assert.Equal("max-age=31536000", Assert.Single(answer.Headers.GetValues("Strict-Transport-Security")));
        var (_, report) = await server.GetAsync("/health/report");
        Assert.Contains(report.GetProperty("troubles").EnumerateArray(), trouble => trouble.GetProperty("what").GetString() == "door");
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
