using System.Collections.Immutable;
using static ParLive.Domain.Meetings.MeetingEvent;

namespace ParLive.Domain.Meetings;

/// <summary>A meeting: over what it was held, and which units it pinned.</summary>
/// <param name="Begun">How it began.</param>
/// <param name="Pins">The keys of the units pinned, in the order in which they were.</param>
public sealed record Meeting(Begun Begun, ImmutableList<string> Pins)
{
    /// <summary>Its name in addresses.</summary>
    public string Id => Begun.Meeting;
}
