using ParLive.Dashboard.Pages;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts;
using ParLive.Grains.Contracts.Meetings;

namespace ParLive.Dashboard.Meetings;

/// <summary>Asks for all that a page of a meeting is made of.</summary>
internal sealed class MeetingReader(IMeetings meetings, TimeProvider clock)
{
    /// <summary>A meeting that is prepared: as of the moment asked for, or of now where that lies in the future.</summary>
    public async Task<MeetingModel> PreparedAsync(UnitInfo unit, MeetingQuestion question, (DocumentModel Page, bool MayNote) around, CancellationToken cancellationToken)
    {
        var problem = question.Problem;
        MeetingShown shown;
        try
        {
            shown = await meetings.Look(unit.Key, question.Kind, question.At ?? clock.GetUtcNow(), null, cancellationToken);
        }
        catch (ArgumentException)
        {
            problem ??= ("meeting.problem.future", "");
            question = question with { At = clock.GetUtcNow() };
            shown = await meetings.Look(unit.Key, question.Kind, question.At.Value, null, cancellationToken);
        }
        var reading = await meetings.Of(unit.Key, null, cancellationToken);
        var earlier = InOrder(reading.Commitments.Where(commitment => commitment.IsOpen));
        var deck = MeetingDeck.Of(shown, [], question.Rows, earlier.Count > 0, isHeld: false);
        var step = deck.Find(question.Show);
        // Why a unit moved and where hotspots were is asked where it is shown: a step of the scrubber shall come at once.
        if (step is MeetingStep.Sheet sheet)
            shown = await meetings.Look(unit.Key, question.Kind, shown.Board.AsOf, sheet.Unit, cancellationToken);
        return new MeetingModel
        {
            Unit = unit,
            Shown = shown,
            Meetings = reading,
            Earlier = earlier,
            Deck = deck,
            Step = step,
            Question = question with { At = question.At ?? shown.Board.AsOf },
            Problem = problem,
            MayNote = around.MayNote,
            Now = clock.GetUtcNow(),
            Document = around.Page,
        };
    }

    /// <summary>A meeting that has begun; null if there is none of that name.</summary>
    public async Task<MeetingModel?> HeldAsync(
        UnitInfo unit, string meeting, MeetingQuestion question, (DocumentModel Page, bool MayNote) around, CancellationToken cancellationToken)
    {
        var reading = await meetings.Of(unit.Key, null, cancellationToken);
        if (reading.Find(meeting) is not { } held || await meetings.Shown(unit.Key, meeting, cancellationToken) is not { } shown)
            return null;
        // Which were open is a fact of the moment at which it began; how they stand is one of now.
        var then = await meetings.Of(unit.Key, held.Began, cancellationToken);
        var open = then.Commitments.Where(commitment => commitment.IsOpen && commitment.Meeting != held.Id).Select(commitment => commitment.Id).ToHashSet(StringComparer.Ordinal);
        var earlier = InOrder(reading.Commitments.Where(commitment => open.Contains(commitment.Id)));
        var deck = MeetingDeck.Of(shown, held.Pins, question.Rows, earlier.Count > 0, isHeld: true);
        return new MeetingModel
        {
            Unit = unit,
            Shown = shown,
            Held = held,
            Meetings = reading,
            Earlier = earlier,
            Deck = deck,
            Step = deck.Find(question.Show),
            Question = question with { At = null, Kind = null },
            MayNote = around.MayNote,
            Now = clock.GetUtcNow(),
            Document = around.Page,
        };
    }

    private static List<CommitmentReading> InOrder(IEnumerable<CommitmentReading> commitments) =>
        [.. commitments.OrderBy(commitment => commitment.IsOpen ? 0 : 1).ThenBy(commitment => commitment.Due).ThenBy(commitment => commitment.Noted)];
}
