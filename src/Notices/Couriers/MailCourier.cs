using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using ParLive.Notices.Books;
using ParLive.Notices.Letters;

namespace ParLive.Notices.Couriers;

/// <summary>Brings letters by mail, each to one mailbox, so that nobody sees who else is told.</summary>
internal sealed class MailCourier(NoticeSecrets secrets, IWeeklyReport weekly) : ICourier
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <inheritdoc/>
    public bool GoesTo(Uri place) => place.Scheme == Uri.UriSchemeMailto;

    /// <inheritdoc/>
    public async Task BringAsync(Letter letter, NoticeBook book, CancellationToken cancellationToken)
    {
        var terms = book.Mail ?? throw new CourierException("The book of notices names no mail server any more.");
        using var mail = await MailOfAsync(letter, book, terms, cancellationToken);
        using var client = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds, CheckCertificateRevocation = terms.Trust is null };
        if (terms.Trust is { } trust) client.ServerCertificateValidationCallback = (_, certificate, _, errors) => IsTrusted(certificate, errors, trust);
        try
        {
            await client.ConnectAsync(terms.Host, terms.Port, How(terms), cancellationToken);
            if (terms.User is { } user) await client.AuthenticateAsync(user, secrets.MailPassword ?? "", cancellationToken);
            await client.SendAsync(mail, cancellationToken);
            await client.DisconnectAsync(quit: true, cancellationToken);
        }
        catch (Exception failure) when (failure is ProtocolException or CommandException or AuthenticationException or SslHandshakeException or SocketException or IOException
            or NotSupportedException or TimeoutException)
        {
            throw new CourierException($"{terms.Host} did not take it: {failure.Message}", failure);
        }
    }

    private async Task<MimeMessage> MailOfAsync(Letter letter, NoticeBook book, MailTerms terms, CancellationToken cancellationToken)
    {
        var from = MailboxAddress.Parse(terms.From);
        var mail = new MimeMessage { Subject = LetterText.SubjectOf(letter), Date = letter.At, MessageId = $"{letter.Id}@{from.Domain}" };
        mail.From.Add(from);
        mail.To.Add(MailboxAddress.Parse(NoticeBookFile.AddressOf(letter.To)));
        // No answers of machines that are on leave.
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        mail.Headers.Add("X-ParLive-Id", letter.Id);
        var body = new BodyBuilder { TextBody = LetterText.BodyOf(letter, book) };
        if (letter.Kind == "weekly")
        {
            var (name, pdf) = await weekly.Make(letter.Unit, letter.Language, cancellationToken);
            body.Attachments.Add(name, pdf, new ContentType("application", "pdf"));
        }

        mail.Body = body.ToMessageBody();
        return mail;
    }

    private static SecureSocketOptions How(MailTerms terms) => terms.Tls switch
    {
        "tls" => SecureSocketOptions.SslOnConnect,
        "none" => SecureSocketOptions.None,
        // Where it offers none nothing is said to it, least of all a password.
        _ => SecureSocketOptions.StartTls,
    };

    private static bool IsTrusted(X509Certificate? certificate, SslPolicyErrors errors, string trust)
    {
        if (errors == SslPolicyErrors.None) return true;
        if (certificate is null || errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch)) return false;

        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.CustomTrustStore.ImportFromPemFile(trust);
        return chain.Build(X509CertificateLoader.LoadCertificate(certificate.GetRawCertData()));
    }
}
