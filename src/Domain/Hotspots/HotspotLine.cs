using NodaTime;

namespace ParLive.Domain.Hotspots;

/// <summary>One line of the list of hotspots: a unit, or units that fail together under the one above them.</summary>
/// <param name="Unit">The key of the unit, or of the unit above those that fail together.</param>
/// <param name="Members">The hotspots in it, the worst first; one if it is a unit's own.</param>
/// <param name="Of">How many watched units stand below; 1 if it is a unit's own.</param>
/// <param name="Severity">How bad it is: the sum of its members.</param>
/// <param name="Opened">Since when: the first of its members.</param>
public sealed record HotspotLine(string Unit, IReadOnlyList<Hotspot> Members, int Of, double Severity, Instant Opened)
{
    /// <summary>Whether it stands for several units.</summary>
    public bool IsGroup => Members.Count > 1;

    /// <summary>How many of its members nobody has in hand.</summary>
    public int ActiveAt(Instant now) => Members.Count(member => member.StateAt(now) == HotspotState.Active);
}
