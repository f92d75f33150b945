using NodaTime;
using ParLive.Domain.Meetings;
using ParLive.Domain.Time;
using ParLive.Domain.Units;
using ParLive.Grains.Contracts.Meetings;
using ParLive.Grains.Judgements;

namespace ParLive.Grains.Meetings;

/// <summary>From the book of a unit's meetings to what interfaces and screens show.</summary>
internal static class MeetingReadings
{
    public static MeetingsReading Of(UnitTree tree, Unit unit, MeetingBook book, Instant now)
    {
        var zone = OfficeZone.Parse(unit.Zone);
        return new MeetingsReading(
            unit.Key.ToString(), zone.Local(now), [.. book.Meetings.Select(meeting => Of(meeting, zone))],
            [.. book.Commitments.Select(commitment => Of(tree, commitment, zone, zone.DateOf(now)))]);
    }

    /// <summary>A refusal, as a sentence.</summary>
    public static string Sentence(MeetingRefusal refusal) => refusal switch
    {
        MeetingRefusal.ByIsMissing => "Say who you are, in 'by'.",
        MeetingRefusal.WhoIsMissing => "Name who shall do it, in 'who'.",
        MeetingRefusal.TaskIsMissing => "Say what is to be done, in 'task'.",
        MeetingRefusal.TextIsTooLong => $"A name has {MeetingDesk.LongestName} characters at most, a text {MeetingDesk.LongestText}.",
        MeetingRefusal.DueHasPassed => "The day in 'due' has passed, or there is none.",
        MeetingRefusal.DueIsTooFar => "The day in 'due' is more than five years away.",
        MeetingRefusal.NoSuchMeeting => "There is no such meeting of this unit.",
        MeetingRefusal.NoSuchCommitment => "There is no such commitment of this unit.",
        MeetingRefusal.NoSuchUnit => "The unit is not one of those that the meeting is about.",
        MeetingRefusal.TooMany => $"There are {MeetingDesk.MostPins} pins, {MeetingDesk.MostOpen} open commitments or {MeetingDesk.MostADay} meetings a day already.",
        MeetingRefusal.IsSoAlready => "It stands so already.",
        _ => "Another meeting of this unit began in the same second.",
    };

    private static MeetingReading Of(Meeting meeting, OfficeZone zone) => new(
        meeting.Id, zone.Local(meeting.Begun.At), zone.Local(meeting.Begun.Time), meeting.Begun.Board, meeting.Begun.Title, meeting.Begun.By, meeting.Begun.Previous,
        meeting.Pins);

    private static CommitmentReading Of(UnitTree tree, Commitment commitment, OfficeZone zone, LocalDate today)
    {
        var (noted, what, last) = (commitment.Noted, commitment.Noted.What, commitment.Last);
        var unit = tree.Find(what.About);
        return new CommitmentReading(
            commitment.Id, noted.Meeting, what.About, unit?.Name ?? what.About, unit?.NameEn ?? what.About, what.IsHotspot, what.Who, what.Task,
            what.Due.ToDateOnly(), Slug.Of(commitment.StateOn(today)), zone.Local(noted.Time), noted.By)
        {
            Followed = last is null ? null : zone.Local(last.Time),
            FollowedBy = last?.By,
            Note = last?.Note,
        };
    }
}
