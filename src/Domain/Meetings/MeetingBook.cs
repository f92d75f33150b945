using System.Collections.Immutable;
using NodaTime;
using ParLive.Domain.Events;
using static ParLive.Domain.Meetings.MeetingEvent;

namespace ParLive.Domain.Meetings;

/// <summary>What the events of a unit's meetings come to, in whatever order and however often they are given.</summary>
/// <param name="Meetings">The meetings, in the order in which they began.</param>
/// <param name="Commitments">The commitments, in the order in which they were noted.</param>
public sealed record MeetingBook(IReadOnlyList<Meeting> Meetings, IReadOnlyList<Commitment> Commitments)
{
    /// <summary>The number of the matter of all meetings about a unit's board.</summary>
    public static string NumberOf(string unit) => unit;

    /// <summary>The number of the matter of what one of them showed.</summary>
    public static string NumberOfFrozen(string unit, string meeting) => $"{unit}/{meeting}";

    /// <summary>The book of some events.</summary>
    public static MeetingBook Of(IEnumerable<UnitEvent> events)
    {
        var standing = Takings.Standing<MeetingEvent>(events).DistinctBy(happened => happened.Id).ToList();
        var pins = standing.OfType<Pinned>().ToLookup(pinned => pinned.Meeting, StringComparer.Ordinal);
        var followed = standing.OfType<Followed>().ToLookup(said => said.Commitment, StringComparer.Ordinal);
        return new MeetingBook(
            [.. standing.OfType<Begun>().DistinctBy(begun => begun.Meeting, StringComparer.Ordinal).Select(begun => new Meeting(begun, PinsOf(pins[begun.Meeting])))],
            [
                .. standing.OfType<Committed>().DistinctBy(noted => noted.Commitment, StringComparer.Ordinal)
                    .Select(noted => new Commitment(noted, followed[noted.Commitment].LastOrDefault())),
            ]);
    }

    /// <summary>The book as it stood at a moment.</summary>
    public static MeetingBook At(IEnumerable<UnitEvent> events, Instant moment) => Of(events.Where(happened => happened.Time <= moment));

    /// <summary>The meeting of that name; null if there is none.</summary>
    public Meeting? Find(string meeting) => Meetings.FirstOrDefault(known => known.Id == meeting);

    /// <summary>The commitment of that name; null if there is none.</summary>
    public Commitment? FindCommitment(string commitment) => Commitments.FirstOrDefault(known => known.Id == commitment);

    /// <summary>The meeting about a kind of units with the latest moment up to another; null if there is none.</summary>
    public Meeting? LastBefore(string board, Instant moment) => Meetings
        .Where(meeting => meeting.Begun.Board == board && meeting.Begun.At <= moment)
        .OrderBy(meeting => meeting.Begun.At).ThenBy(meeting => meeting.Begun.Time).LastOrDefault();

    private static ImmutableList<string> PinsOf(IEnumerable<Pinned> events)
    {
        var pins = ImmutableList<string>.Empty;
        foreach (var pinned in events)
        {
            var without = pins.Remove(pinned.Pin, StringComparer.Ordinal);
            pins = pinned.IsOn ? without.Add(pinned.Pin) : without;
        }

        return pins;
    }
}
