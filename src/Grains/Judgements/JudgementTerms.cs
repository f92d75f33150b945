using NodaTime;
using ParLive.Domain.Feeds;
using ParLive.Domain.Hotspots;
using ParLive.Domain.Ranking;

namespace ParLive.Grains.Judgements;

/// <summary>By what units are judged, as whoever runs the server has set it.</summary>
public sealed record JudgementTerms
{
    /// <summary>How long feeds may be silent.</summary>
    public FeedTerms Feeds { get; init; } = FeedTerms.Usual;

    /// <summary>From when on something is a hotspot.</summary>
    public HotspotRules Hotspots { get; init; } = HotspotRules.Usual;

    /// <summary>By what units are ranked.</summary>
    public RankingProfile Profile { get; init; } = RankingProfiles.Default;

    /// <summary>Which percentage on time is aimed at; null for none.</summary>
    public double? OnTimeTarget { get; init; }

    /// <summary>How long an edition of a ranking stands, if nobody comes, goes or falls silent.</summary>
    public Duration RankingCadence { get; init; } = Duration.FromHours(1);

    /// <summary>How often hotspots are looked for.</summary>
    public Duration HotspotCadence { get; init; } = Duration.FromMinutes(15);
}
