namespace ParLive.Domain.Hotspots;

/// <summary>What comes of what a person wants to do with a hotspot.</summary>
public abstract record HotspotDecision
{
    private HotspotDecision()
    {
    }

    /// <summary>It is to be recorded.</summary>
    public sealed record Accepted(HotspotEvent Event) : HotspotDecision;

    /// <summary>It makes no sense.</summary>
    public sealed record Refused(HotspotRefusal Reason) : HotspotDecision;
}
