using NodaTime;
using ParLive.Domain.Events;

namespace ParLive.Domain.Hotspots;

/// <summary>What happened to a hotspot (điểm nóng quá hạn). A unit has one, which comes and goes; its number is the unit's key.</summary>
public abstract record HotspotEvent(EventId Id, string Source, string Unit, Instant Time) : UnitEvent(Id, Source, Unit, Time)
{
    /// <inheritdoc/>
    public sealed override MatterKind Matter => MatterKind.Hotspot;

    /// <inheritdoc/>
    public sealed override int Rank => this switch
    {
        Cleared => 0,
        Raised => 1,
        Worsened => 2,
        Acknowledged => 3,
        Shelved => 4,
        Unshelved => 5,
        _ => 6,
    };

    /// <summary>A cause was found.</summary>
    /// <param name="Id">What makes it unique within its hotspot.</param>
    /// <param name="Source">Who says so: the watch.</param>
    /// <param name="Unit">The key of the unit.</param>
    /// <param name="Time">When.</param>
    /// <param name="Cause">The cause.</param>
    /// <param name="Why">Why, in numbers.</param>
    /// <param name="Opened">Since when the unit is this hotspot: the same moment for a new one, an earlier one where another cause stands or it comes again soon.</param>
    public sealed record Raised(EventId Id, string Source, string Unit, Instant Time, Cause Cause, Evidence Why, Instant Opened)
        : HotspotEvent(Id, Source, Unit, Time)
    {
        /// <summary>Whether the unit became a hotspot by it, alone or with other causes of the same moment: what a person is called for once.</summary>
        public bool IsNew => Opened == Time;
    }

    /// <summary>A cause is much worse than when it was last told of.</summary>
    /// <param name="Id">What makes it unique within its hotspot.</param>
    /// <param name="Source">Who says so: the watch.</param>
    /// <param name="Unit">The key of the unit.</param>
    /// <param name="Time">When.</param>
    /// <param name="Cause">The cause.</param>
    /// <param name="Why">How bad it is, in numbers.</param>
    public sealed record Worsened(EventId Id, string Source, string Unit, Instant Time, Cause Cause, Evidence Why) : HotspotEvent(Id, Source, Unit, Time);

    /// <summary>Somebody has it in hand (đã tiếp nhận xử lý). That ends nothing.</summary>
    /// <param name="Id">What makes it unique within its hotspot.</param>
    /// <param name="Source">Who says so.</param>
    /// <param name="Unit">The key of the unit.</param>
    /// <param name="Time">When.</param>
    /// <param name="Owner">Who will see to it.</param>
    /// <param name="Note">What was said of it; null for nothing.</param>
    /// <param name="By">Who entered it.</param>
    public sealed record Acknowledged(EventId Id, string Source, string Unit, Instant Time, string Owner, string? Note, string By)
        : HotspotEvent(Id, Source, Unit, Time);

    /// <summary>It is put aside until a moment (tạm gác).</summary>
    /// <param name="Id">What makes it unique within its hotspot.</param>
    /// <param name="Source">Who says so.</param>
    /// <param name="Unit">The key of the unit.</param>
    /// <param name="Time">When.</param>
    /// <param name="Until">Until when.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="By">Who entered it.</param>
    public sealed record Shelved(EventId Id, string Source, string Unit, Instant Time, Instant Until, string Reason, string By)
        : HotspotEvent(Id, Source, Unit, Time);

    /// <summary>It is taken up again before that moment.</summary>
    /// <param name="Id">What makes it unique within its hotspot.</param>
    /// <param name="Source">Who says so.</param>
    /// <param name="Unit">The key of the unit.</param>
    /// <param name="Time">When.</param>
    /// <param name="By">Who entered it.</param>
    public sealed record Unshelved(EventId Id, string Source, string Unit, Instant Time, string By) : HotspotEvent(Id, Source, Unit, Time);

    /// <summary>A cause is over, by facts.</summary>
    /// <param name="Id">What makes it unique within its hotspot.</param>
    /// <param name="Source">Who says so: the watch.</param>
    /// <param name="Unit">The key of the unit.</param>
    /// <param name="Time">When.</param>
    /// <param name="Cause">The cause.</param>
    /// <param name="By">The facts.</param>
    public sealed record Cleared(EventId Id, string Source, string Unit, Instant Time, Cause Cause, Evidence By) : HotspotEvent(Id, Source, Unit, Time);

    /// <summary>Something was said of it.</summary>
    /// <param name="Id">What makes it unique within its hotspot.</param>
    /// <param name="Source">Who says so.</param>
    /// <param name="Unit">The key of the unit.</param>
    /// <param name="Time">When.</param>
    /// <param name="Text">What.</param>
    /// <param name="By">Who entered it.</param>
    public sealed record Noted(EventId Id, string Source, string Unit, Instant Time, string Text, string By) : HotspotEvent(Id, Source, Unit, Time);
}
