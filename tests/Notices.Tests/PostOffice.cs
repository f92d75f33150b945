using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using MimeKit;

namespace ParLive.Notices.Tests;

/// <summary>A small real mail server on loopback, with a certificate of its own authority.</summary>
internal sealed class PostOffice : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parlive-post-");
    private readonly X509Certificate2 _certificate;
    private readonly Task _running;

    public PostOffice()
    {
        using var key = RSA.Create(2_048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(30));
        _certificate = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
        File.WriteAllText(Trust, made.ExportCertificatePem());
        _listener.Start();
        _running = Task.Run(AcceptAsync);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public string Trust => Path.Combine(_folder.FullName, "authority.pem");

    /// <summary>Whether it offers to go on in secret.</summary>
    public bool OffersTls { get; set; } = true;

    /// <summary>How many more it turns away.</summary>
    public int TurnsAway { get; set; }

    public ConcurrentQueue<MimeMessage> Taken { get; } = new();

    public ConcurrentQueue<string> Recipients { get; } = new();

    /// <summary>What was said to it in the clear.</summary>
    public ConcurrentQueue<string> Overheard { get; } = new();

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _certificate.Dispose();
        _end.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task AcceptAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            using var line = await _listener.AcceptTcpClientAsync(_end.Token);
            try
            {
                await TalkAsync(line.GetStream());
            }
            catch (Exception failure) when (failure is IOException or System.Security.Authentication.AuthenticationException)
            {
                // Whoever called hung up.
            }
        }
    }

    private async Task TalkAsync(Stream stream)
    {
        var isSecret = false;
        await SayAsync(stream, "220 post office");
        while (await HearAsync(stream) is { } said)
        {
            if (!isSecret) Overheard.Enqueue(said);
            var word = said.Split(' ', ':')[0].ToUpperInvariant();
            switch (word)
            {
                case "EHLO":
                    await SayAsync(stream, isSecret ? "250-post\r\n250 AUTH PLAIN" : OffersTls ? "250-post\r\n250 STARTTLS" : "250-post\r\n250 AUTH PLAIN");
                    break;
                case "STARTTLS":
                    await SayAsync(stream, "220 go on");
                    var secret = new SslStream(stream);
                    await secret.AuthenticateAsServerAsync(_certificate);
                    (stream, isSecret) = (secret, true);
                    break;
                case "AUTH":
                    await SayAsync(stream, said.EndsWith(Convert.ToBase64String(Encoding.UTF8.GetBytes("\0parlive\0mật khẩu")), StringComparison.Ordinal) ? "235 welcome" : "535 unknown");
                    break;
                case "RCPT":
                    Recipients.Enqueue(said);
                    await SayAsync(stream, TurnsAway-- > 0 ? "451 later" : "250 ok");
                    break;
                case "DATA":
                    await SayAsync(stream, "354 speak");
                    await TakeAsync(stream);
                    await SayAsync(stream, "250 taken");
                    break;
                case "QUIT":
                    await SayAsync(stream, "221 bye");
                    return;
                default:
                    await SayAsync(stream, "250 ok");
                    break;
            }
        }
    }

    private async Task TakeAsync(Stream stream)
    {
        var mail = new StringBuilder();
        while (await HearAsync(stream) is { } line && line != ".") mail.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        using var bytes = new MemoryStream(Encoding.Latin1.GetBytes(mail.ToString()));
        Taken.Enqueue(await MimeMessage.LoadAsync(bytes));
    }

    private static async Task SayAsync(Stream stream, string words) => await stream.WriteAsync(Encoding.Latin1.GetBytes(words + "\r\n"));

    private static async Task<string?> HearAsync(Stream stream)
    {
        var (line, one) = (new List<byte>(), new byte[1]);
        while (await stream.ReadAsync(one) == 1)
        {
            if (one[0] == '\n') return Encoding.Latin1.GetString([.. line]).TrimEnd('\r');
            line.Add(one[0]);
        }

        return null;
    }
}
