using System.Globalization;
using ParLive.Dashboard.Pages;
using ParLive.Dashboard.Scenes;
using ParLive.Grains.Contracts;
using ParLive.Grains.Contracts.Meetings;

namespace ParLive.Dashboard.Meetings;

/// <summary>What a page of a meeting is made of, whether the meeting has begun or is only prepared.</summary>
public sealed record MeetingModel
{
    /// <summary>Whose board it is about.</summary>
    public required UnitInfo Unit { get; init; }

    /// <summary>What it shows.</summary>
    public required MeetingShown Shown { get; init; }

    /// <summary>The meeting; null while it is prepared.</summary>
    public MeetingReading? Held { get; init; }

    /// <summary>All meetings about the unit's board, and their commitments as they stand now.</summary>
    public required MeetingsReading Meetings { get; init; }

    /// <summary>What was undertaken in earlier meetings and was open when this one began, as it stands now; what is overdue first.</summary>
    public required IReadOnlyList<CommitmentReading> Earlier { get; init; }

    /// <summary>The pages.</summary>
    public required MeetingDeck Deck { get; init; }

    /// <summary>The page that is shown.</summary>
    public required MeetingStep Step { get; init; }

    /// <summary>What was asked.</summary>
    public required MeetingQuestion Question { get; init; }

    /// <summary>What could not be answered or noted, as a key and its value; null for nothing.</summary>
    public (string Key, string Value)? Problem { get; init; }

    /// <summary>What was typed and refused.</summary>
    public MeetingDraft Draft { get; init; } = MeetingDraft.Empty;

    /// <summary>Whether this visitor may begin meetings and note things in them.</summary>
    public required bool MayNote { get; init; }

    /// <summary>Whether the operator's key would let this visitor.</summary>
    public bool AsksForKey { get; init; }

    /// <summary>The pass by which another device steers the meeting; empty where none is needed.</summary>
    public string Pass { get; init; } = "";

    /// <summary>The moment of the server's clock.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The page around it.</summary>
    public required DocumentModel Document { get; init; }

    /// <summary>The page's language.</summary>
    public string Language => Document.Language;

    /// <summary>The unit's name in the page's language.</summary>
    public string Name => UnitNames.Of(Unit, Language);

    /// <summary>What is undertaken in this meeting.</summary>
    public IEnumerable<CommitmentReading> Noted => Meetings.Commitments.Where(commitment => string.Equals(commitment.Meeting, Held?.Id, StringComparison.Ordinal));

    /// <summary>Whether nothing at all was known of any unit at the moment.</summary>
    public bool IsBeforeAll => Shown.Board.Rows.Count > 0 && Shown.Board.Rows.All(row => row.IsBlank);

    /// <summary>The meeting with which this one compares; null for none.</summary>
    public MeetingReading? Last => Shown.Last is { } last ? Meetings.Find(last) : null;

    /// <summary>The path of the meeting, relative to the site's root.</summary>
    public string Path => Held is null ? $"meeting/{Uri.EscapeDataString(Unit.Key)}" : $"meeting/{Uri.EscapeDataString(Unit.Key)}/{Uri.EscapeDataString(Held.Id)}";

    /// <summary>The address of a page of it.</summary>
    public string Address(MeetingStep step) => Path + Question.Query(step.Show, Unit.Zone);

    /// <summary>The address of the first page of a kind, or this one where there is none.</summary>
    public string AddressOf<TStep>()
        where TStep : MeetingStep => Address(Deck.Steps.OfType<TStep>().FirstOrDefault() ?? Step);

    /// <summary>The address of the same page while the meeting is prepared, at another moment.</summary>
    public string AddressAt(DateTimeOffset? at) =>
        $"meeting/{Uri.EscapeDataString(Unit.Key)}{(Question with { At = at, IsPresenting = false }).Query(Step is MeetingStep.Noted ? null : Step.Show, Unit.Zone)}";

    /// <summary>The address of the same moment for another kind of unit, while the meeting is prepared.</summary>
    public string AddressOfKind(string kind) => Path + (Question with { Kind = kind }).Query(null, Unit.Zone);

    /// <summary>The address of another meeting of the unit.</summary>
    public string AddressOf(MeetingReading meeting) =>
        $"meeting/{Uri.EscapeDataString(Unit.Key)}/{Uri.EscapeDataString(meeting.Id)}{(Question with { At = null, Kind = null, IsPresenting = false }).Query(null, Unit.Zone)}";

    /// <summary>Where a page stands among those of its kind, in words.</summary>
    public string TitleOf(MeetingStep step) => step switch
    {
        MeetingStep.Earlier => Words.Of("meeting.earlier"),
        MeetingStep.Board board => Deck.Pages == 1 ? Words.Of("meeting.board") : Words.Of("meeting.board.page", board.Page, Deck.Pages),
        MeetingStep.Sheet sheet => Deck.RowOf(sheet.Unit) is { } row
            ? string.Create(CultureInfo.CurrentCulture, $"{row.Number}. {UnitNames.Of(row.Row, Language)}")
            : sheet.Unit,
        _ => Words.Of("meeting.noted"),
    };

    /// <summary>A moment with its weekday, as it is read aloud.</summary>
    public string Spoken(DateTimeOffset moment) => Figures.Shown.In(moment, Unit.Zone).ToString(Words.Of("meeting.moment"), CultureInfo.CurrentCulture);

    /// <summary>A moment, to the minute.</summary>
    public string Moment(DateTimeOffset moment) => Figures.Shown.Moment(moment, Unit.Zone);
}
