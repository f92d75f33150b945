namespace ParLive.Notices.Books;

/// <summary>Who is told what, as whoever runs the server has written it.</summary>
public sealed record NoticeBook
{
    /// <summary>Nobody is told anything.</summary>
    public static NoticeBook Empty { get; } = new();

    /// <summary>By which server mails go out; null where none does.</summary>
    public MailTerms? Mail { get; init; }

    /// <summary>The address at which people reach the screens, for links; null for none.</summary>
    public Uri? Link { get; init; }

    /// <summary>Who is told of what.</summary>
    public IReadOnlyList<Subscription> Subscriptions { get; init; } = [];

    /// <summary>Who gets a report each week.</summary>
    public IReadOnlyList<WeeklyList> Weekly { get; init; } = [];
}
