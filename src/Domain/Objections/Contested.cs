using NodaTime;
using ParLive.Domain.Time;

namespace ParLive.Domain.Objections;

/// <summary>What an objection is about.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Name">Which: the id of an indicator, the number of a dossier, or the id of a hotspot.</param>
/// <param name="At">The moment for which the contested figure holds; null for anything but a figure.</param>
public sealed record Contested(ContestedKind Kind, string Name, Instant? At)
{
    /// <summary>Whether another is about the same thing. A figure of another local day is another figure.</summary>
    public bool IsSameAs(Contested other, OfficeZone zone) => KeyIn(zone) == other.KeyIn(zone);

    /// <summary>The thing as a text, the same for all that are about the same thing.</summary>
    public string KeyIn(OfficeZone zone) =>
        FormattableString.Invariant($"{(int)Kind}|{Name}|{(Kind == ContestedKind.Figure && At is { } at ? OfficeZone.DayOf(zone.DateOf(at)) : 0)}");
}
