namespace ParLive.Notices.Couriers;

/// <summary>What opens doors for letters; it stands in the environment and is never shown.</summary>
/// <param name="MailPassword">The password of the mail server's user.</param>
/// <param name="WebhookSecret">By which webhooks know that a letter is ours.</param>
public sealed record NoticeSecrets(string? MailPassword, string? WebhookSecret)
{
    /// <summary>Those of the environment.</summary>
    public static NoticeSecrets OfEnvironment() =>
        new(Environment.GetEnvironmentVariable("PARLIVE_SMTP_PASSWORD"), Environment.GetEnvironmentVariable("PARLIVE_WEBHOOK_SECRET"));

    /// <inheritdoc/>
    public override string ToString() => nameof(NoticeSecrets);
}
