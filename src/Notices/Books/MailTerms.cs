namespace ParLive.Notices.Books;

/// <summary>By which server mails go out; its password is in PARLIVE_SMTP_PASSWORD.</summary>
public sealed record MailTerms
{
    /// <summary>The server.</summary>
    public required string Host { get; init; }

    /// <summary>Its port.</summary>
    public int Port { get; init; } = 587;

    /// <summary>starttls (there must be TLS before anything is said), tls (from the first byte), or none, which is for this machine alone.</summary>
    public string Tls { get; init; } = "starttls";

    /// <summary>The user; null where it asks for none.</summary>
    public string? User { get; init; }

    /// <summary>From whom, such as ParLive &lt;parlive@vp.example.vn&gt;.</summary>
    public required string From { get; init; }

    /// <summary>A file with the certificates of authorities of one's own, as PEM; null for those that the system trusts.</summary>
    public string? Trust { get; init; }
}
