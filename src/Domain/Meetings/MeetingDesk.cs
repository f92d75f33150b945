using System.Text;
using NodaTime;
using ParLive.Domain.Events;
using ParLive.Domain.Ranking;
using ParLive.Domain.Time;
using static ParLive.Domain.Meetings.MeetingDecision;
using static ParLive.Domain.Meetings.MeetingEvent;

namespace ParLive.Domain.Meetings;

/// <summary>What people note in a meeting. Names are what people type; nobody proves who they are.</summary>
public static class MeetingDesk
{
    /// <summary>The source of what people note.</summary>
    public const string Source = "parlive/meeting";

    /// <summary>The longest name of a person, of a body or of a meeting.</summary>
    public const int LongestName = 120;

    /// <summary>The longest text of a commitment or a note.</summary>
    public const int LongestText = 400;

    /// <summary>How many units a meeting pins at most.</summary>
    public const int MostPins = 30;

    /// <summary>How many commitments of a unit may be open.</summary>
    public const int MostOpen = 300;

    /// <summary>How many meetings of a unit may be held on a day.</summary>
    public const int MostADay = 40;

    private static readonly Period Farthest = Period.FromYears(5);

    /// <summary>The name of a meeting that begins at a moment: <c>20261129-083015</c>, by the clock of its unit.</summary>
    public static string NameAt(Instant now, OfficeZone zone) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{zone.DateOf(now):uuuuMMdd}-{zone.TimeOf(now):HHmmss}");

    /// <summary>Begins a meeting about a moment.</summary>
    public static MeetingDecision Begin(MeetingBook book, string unit, (Instant At, string Board, string? Title, string? By) what, (Instant Now, OfficeZone Zone) clock)
    {
        var (by, title) = (Text(what.By), Text(what.Title));
        var name = NameAt(clock.Now, clock.Zone);
        return by is null ? new Refused(MeetingRefusal.ByIsMissing)
            : by.Length > LongestName || title?.Length > LongestName ? new Refused(MeetingRefusal.TextIsTooLong)
            : book.Find(name) is not null ? new Refused(MeetingRefusal.BeganJustNow)
            : book.Meetings.Count(meeting => meeting.Id.StartsWith(name[..8], StringComparison.Ordinal)) >= MostADay ? new Refused(MeetingRefusal.TooMany)
            : new Accepted(new Begun(
                IdOf(unit, $"begun|{name}"), Source, unit, Whole(clock.Now), name, Whole(what.At), what.Board, book.LastBefore(what.Board, what.At)?.Id, title, by));
    }

    /// <summary>Keeps what a meeting that begins shows.</summary>
    public static Frozen Freeze(Begun begun, FrozenPages pages) =>
        new(IdOf(begun.Unit, $"frozen|{begun.Meeting}"), Source, begun.Unit, begun.Time, begun.Meeting, pages);

    /// <summary>The ranking that a meeting takes: as it was displayed, as of the moment about which the meeting is.</summary>
    public static RankingEdition Take(Begun begun, RankingEdition displayed) => displayed with
    {
        Id = IdOf(begun.Unit, $"ranking|{begun.Meeting}"),
        Source = Source,
        Unit = begun.Unit,
        Time = begun.At,
        Terms = displayed.Terms with { Cause = EditionCause.Meeting },
    };

    /// <summary>Pins a unit to the front of a meeting, or lets it go.</summary>
    public static MeetingDecision Pin(MeetingBook book, string meeting, string unit, bool isOn, Instant now)
    {
        if (book.Find(meeting) is not { } held)
        {
            return new Refused(MeetingRefusal.NoSuchMeeting);
        }

        return held.Pins.Contains(unit) == isOn ? new Refused(MeetingRefusal.IsSoAlready)
            : isOn && held.Pins.Count >= MostPins ? new Refused(MeetingRefusal.TooMany)
            : new Accepted(new Pinned(
                IdOf(held.Begun.Unit, FormattableString.Invariant($"pin|{meeting}|{unit}|{now.ToUnixTimeTicks()}")), Source, held.Begun.Unit, Whole(now), meeting, unit, isOn));
    }

    /// <summary>Takes down what somebody undertakes to do.</summary>
    /// <param name="book">The unit's meetings.</param>
    /// <param name="meeting">The meeting in which it is noted.</param>
    /// <param name="what">What, as it was typed.</param>
    /// <param name="by">Who notes it.</param>
    /// <param name="clock">The moment, and the zone of the days.</param>
    public static MeetingDecision Commit(MeetingBook book, string meeting, Undertaking what, string? by, (Instant Now, OfficeZone Zone) clock)
    {
        if (book.Find(meeting) is not { } held)
        {
            return new Refused(MeetingRefusal.NoSuchMeeting);
        }

        var today = clock.Zone.DateOf(clock.Now);
        if (Problem(Text(what.Who), Text(what.Task), Text(by)) is { } problem)
        {
            return new Refused(problem);
        }

        return what.Due < today ? new Refused(MeetingRefusal.DueHasPassed)
            : what.Due > today + Farthest ? new Refused(MeetingRefusal.DueIsTooFar)
            : book.Commitments.Count(commitment => commitment.IsOpen) >= MostOpen ? new Refused(MeetingRefusal.TooMany)
            : new Accepted(CommittedOf(held.Begun, what with { Who = Text(what.Who)!, Task = Text(what.Task)! }, Text(by)!, clock.Now));
    }

    /// <summary>Takes down what became of a commitment.</summary>
    public static MeetingDecision Follow(MeetingBook book, string commitment, Outcome outcome, (string? Note, string? By) said, Instant now)
    {
        var (note, by) = (Text(said.Note), Text(said.By));
        if (book.FindCommitment(commitment) is not { } known)
        {
            return new Refused(MeetingRefusal.NoSuchCommitment);
        }

        return by is null ? new Refused(MeetingRefusal.ByIsMissing)
            : by.Length > LongestName || note?.Length > LongestText ? new Refused(MeetingRefusal.TextIsTooLong)
            : (known.Last?.Outcome ?? Outcome.Reopened) == outcome ? new Refused(MeetingRefusal.IsSoAlready)
            : new Accepted(new Followed(
                IdOf(known.Noted.Unit, FormattableString.Invariant($"followed|{commitment}|{now.ToUnixTimeTicks()}")), Source, known.Noted.Unit, Whole(now), commitment, outcome, note, by));
    }

    private static MeetingRefusal? Problem(string? who, string? task, string? by) =>
        by is null ? MeetingRefusal.ByIsMissing
        : who is null ? MeetingRefusal.WhoIsMissing
        : task is null ? MeetingRefusal.TaskIsMissing
        : who.Length > LongestName || by.Length > LongestName || task.Length > LongestText ? MeetingRefusal.TextIsTooLong
        : null;

    // The same words noted twice in one second are one commitment: a form was sent twice.
    private static Committed CommittedOf(Begun begun, Undertaking what, string by, Instant now)
    {
        var id = IdOf(begun.Unit, FormattableString.Invariant($"committed|{begun.Meeting}|{what}|{now.ToUnixTimeSeconds()}"));
        return new Committed(id, Source, begun.Unit, Instant.FromUnixTimeSeconds(now.ToUnixTimeSeconds()), begun.Meeting, id.ToString(), what, by);
    }

    /// <summary>A text as it is kept: in one line, without what cannot be seen; null where nothing is left.</summary>
    public static string? Text(string? typed)
    {
        if (typed is null)
        {
            return null;
        }

        var kept = new StringBuilder(typed.Length);
        foreach (var rune in typed.EnumerateRunes())
        {
            // Half a character reads as the mark that stands for one that cannot be read.
            var isGap = Rune.IsWhiteSpace(rune) || Rune.IsControl(rune);
            if (!isGap)
            {
                kept.Append(rune);
            }
            else if (kept.Length > 0 && kept[^1] != ' ')
            {
                kept.Append(' ');
            }
        }

        var text = kept.ToString().Trim().Normalize(NormalizationForm.FormC);
        return text.Length == 0 ? null : text;
    }

    // As much of a moment as a journal keeps.
    private static Instant Whole(Instant moment) => Instant.FromUnixTimeTicks(moment.ToUnixTimeTicks());

    private static EventId IdOf(string unit, string what) => EventId.Of(Source, $"{unit}|{what}");
}
