using System.Collections.Immutable;
using NodaTime;
using ParLive.Domain.Events;
using static ParLive.Domain.Hotspots.HotspotEvent;

namespace ParLive.Domain.Hotspots;

/// <summary>What the events of a unit's hotspot come to: one alarm, whatever its causes, from its opening until they are all over.</summary>
/// <param name="Unit">The key of the unit.</param>
public sealed record Hotspot(string Unit)
{
    // An acknowledgement covers what was known; beyond twice of it somebody must look again.
    private const double Outgrown = 2;

    /// <summary>Since when the unit is this hotspot.</summary>
    public Instant Opened { get; private init; }

    /// <summary>The causes that stand.</summary>
    public ImmutableDictionary<Cause, StandingCause> Causes { get; private init; } = ImmutableDictionary<Cause, StandingCause>.Empty;

    /// <summary>When each cause that does not stand ended last.</summary>
    public ImmutableDictionary<Cause, Instant> Ended { get; private init; } = ImmutableDictionary<Cause, Instant>.Empty;

    /// <summary>When its last cause ended; null while one stands.</summary>
    public Instant? ClearedAt { get; private init; }

    /// <summary>Who has it in hand; null if nobody ever had.</summary>
    public Acknowledged? Acknowledgement { get; private init; }

    /// <summary>How bad it was then.</summary>
    public double SeverityAcknowledged { get; private init; }

    /// <summary>Until when and why it is put aside; null if it is not, though the moment may have passed.</summary>
    public Shelved? Shelving { get; private init; }

    /// <summary>What was said of it, in order.</summary>
    public ImmutableList<Noted> Notes { get; private init; } = [];

    /// <summary>The cause that is told first: the worst, as of when each was last told of. Null if none stands.</summary>
    public Cause? Worst => Causes.IsEmpty ? null : Causes.OrderByDescending(cause => cause.Value.Latest.Severity)
        .ThenBy(cause => cause.Key.Cell.Level).ThenBy(cause => cause.Key.Kind).ThenBy(cause => cause.Key.Cell.Name, StringComparer.Ordinal).First().Key;

    /// <summary>How bad it is: as bad as its worst cause, for the others mostly are the same trouble seen elsewhere.</summary>
    public double Severity => Causes.IsEmpty ? 0 : Causes.Values.Max(cause => cause.Latest.Severity);

    /// <summary>The hotspot that some events come to, in whatever order they are given; null where no cause was ever found.</summary>
    public static Hotspot? Of(IEnumerable<UnitEvent> events)
    {
        var standing = Takings.Standing<HotspotEvent>(events);
        return Array.Exists(standing, happened => happened is Raised) ? standing.Aggregate(new Hotspot(standing[0].Unit), (hotspot, happened) => hotspot.After(happened)) : null;
    }

    /// <summary>Where it stands at a moment.</summary>
    public HotspotState StateAt(Instant now) =>
        Causes.IsEmpty ? HotspotState.Cleared
        : now < Shelving?.Until ? HotspotState.Shelved
        : Acknowledgement is not null && Severity <= Outgrown * SeverityAcknowledged ? HotspotState.Acknowledged
        : HotspotState.Active;

    /// <summary>It after one more event.</summary>
    public Hotspot After(HotspotEvent happened) => happened switch
    {
        Raised raised => After(raised),
        Worsened worsened => Causes.TryGetValue(worsened.Cause, out var known)
            ? this with { Causes = Causes.SetItem(worsened.Cause, known with { Latest = worsened.Why }) }
            : this,
        Cleared cleared => After(cleared),
        Acknowledged acknowledged => this with { Acknowledgement = acknowledged, SeverityAcknowledged = Severity },
        Shelved shelved => this with { Shelving = shelved },
        Unshelved => this with { Shelving = null },
        Noted noted => this with { Notes = Notes.Add(noted) },
        _ => throw new System.Diagnostics.UnreachableException($"No rule for {happened.GetType().Name}."),
    };

    private Hotspot After(Raised raised)
    {
        // What was said of an earlier hotspot of this unit says nothing of a new one, which several causes may open together.
        var hotspot = raised.IsNew && raised.Opened != Opened ? new Hotspot(raised.Unit) { Opened = raised.Opened, Ended = Ended } : this with { Opened = raised.Opened, ClearedAt = null };
        return hotspot with { Causes = hotspot.Causes.SetItem(raised.Cause, new StandingCause(raised.Time, raised.Why, raised.Why)), Ended = Ended.Remove(raised.Cause) };
    }

    private Hotspot After(Cleared cleared)
    {
        var left = Causes.Remove(cleared.Cause);
        return this with { Causes = left, Ended = Ended.SetItem(cleared.Cause, cleared.Time), ClearedAt = left.IsEmpty ? ClearedAt ?? cleared.Time : null };
    }
}
