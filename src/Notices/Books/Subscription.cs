namespace ParLive.Notices.Books;

/// <summary>What somebody asked to be told.</summary>
public sealed record Subscription
{
    /// <summary>Whom it is for, for people: an office, and no person.</summary>
    public required string Name { get; init; }

    /// <summary>The unit, by code or key; what stands below it is meant too.</summary>
    public required string Unit { get; init; }

    /// <summary>Where to: mailto:… or the https address of a webhook.</summary>
    public required IReadOnlyList<Uri> To { get; init; }

    /// <summary>Of what: hotspot, feed.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = ["hotspot", "feed"];

    /// <summary>vi or en.</summary>
    public string Language { get; init; } = "vi";

    /// <summary>When nobody is to be told; null for never.</summary>
    public QuietHours? Quiet { get; init; }

    /// <summary>Who is told where nobody takes a hotspot in hand; null for nobody.</summary>
    public Escalation? Escalate { get; init; }
}
