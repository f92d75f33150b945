using ParLive.Domain.Dossiers;
using ParLive.Domain.Events;
using ParLive.Domain.Indices;
using ParLive.Domain.Measures;
using ParLive.Grains.Contracts;

namespace ParLive.Grains.Units;

/// <summary>The words by which interfaces name what the domain tells apart.</summary>
internal static class Words
{
    private static readonly (string Word, Channel Channel)[] Channels =
    [
        ("online-full", Channel.OnlineFull), ("online-part", Channel.OnlinePart), ("desk", Channel.Desk), ("post", Channel.Post),
        ("home", Channel.Home), ("other", Channel.Other), ("unknown", Channel.Unknown),
    ];

    private static readonly (string Word, Ending How)[] Endings =
    [
        ("resolved", Ending.Resolved), ("rejected", Ending.Rejected), ("withdrawn", Ending.Withdrawn), ("stopped", Ending.Stopped),
        ("refused", Ending.Refused),
    ];

    private static readonly (string Word, ServiceLevel Level)[] Services =
        [("full", ServiceLevel.Full), ("part", ServiceLevel.Part), ("none", ServiceLevel.None)];

    private static readonly (string Word, MatterKind Kind)[] Matters =
    [
        (EventVocabulary.Dossier, MatterKind.Dossier), (EventVocabulary.Count, MatterKind.Count), (EventVocabulary.Index, MatterKind.Index),
        (EventVocabulary.Task, MatterKind.Task), (EventVocabulary.Inspection, MatterKind.Inspection),
        (EventVocabulary.Feedback, MatterKind.Feedback),
    ];

    private static readonly (string Word, IndexClaim Claim)[] Claims = [("all-parts-above-mean", IndexClaim.AllPartsAboveMean)];

    private static readonly string[] Bases = ["series", "stated-previous", "stated"];

    private static readonly string[] Comparabilities = ["same", "cohort-not-known", "other-cohort", "other-maximum"];

    private static readonly string[] PointBases = ["not-known", "live", "entered"];

    private static readonly (string Word, SatisfactionLevel Level)[] Levels =
    [
        ("very-satisfied", SatisfactionLevel.VerySatisfied), ("satisfied", SatisfactionLevel.Satisfied),
        ("unsatisfied", SatisfactionLevel.Unsatisfied),
    ];

    private static readonly (string Word, Integrity Flag)[] Flags =
    [
        ("no-receipt", Integrity.NoReceipt), ("received-again", Integrity.ReceivedAgain), ("ended-before-start", Integrity.EndedBeforeStart),
        ("ended-again", Integrity.EndedAgain), ("due-date-moved", Integrity.DueDateMoved),
        ("due-date-moved-after-expiry", Integrity.DueDateMovedAfterExpiry), ("event-after-end", Integrity.EventAfterEnd),
        ("repeated-supplements", Integrity.RepeatedSupplements), ("unasked-supplement", Integrity.UnaskedSupplement),
        ("dates-amended", Integrity.DatesAmended), ("recorded-late", Integrity.RecordedLate),
        ("end-set-back-to-due-date", Integrity.EndSetBackToDueDate), ("clock-stopped-long", Integrity.ClockStoppedLong),
        ("extended", Integrity.Extended),
    ];

    public static string ChannelWords => string.Join(", ", Channels.Select(pair => pair.Word));

    public static string LevelWords => string.Join(", ", Levels.Select(pair => pair.Word));

    public static string ServiceWords => string.Join(", ", Services.Select(pair => pair.Word));

    public static string ClaimWords => string.Join(", ", Claims.Select(pair => pair.Word));

    public static string EndingWords => string.Join(", ", Endings.Select(pair => pair.Word));

    public static string Of(Channel channel) => Array.Find(Channels, pair => pair.Channel == channel).Word;

    public static string Of(Ending how) => Array.Find(Endings, pair => pair.How == how).Word;

    public static IReadOnlyList<string> Of(Integrity flags) =>
        [.. Flags.Where(pair => flags.HasFlag(pair.Flag)).Select(pair => pair.Word)];

    public static string Of(ServiceLevel level) => Array.Find(Services, pair => pair.Level == level).Word;

    public static string Of(IndexScale scale) => scale == IndexScale.Percent ? "percent" : "points";

    public static string Of(PeriodKind every) => every switch
    {
        PeriodKind.Year => "year",
        PeriodKind.Month => "month",
        _ => "named",
    };

    public static string? Of(ChangeBasis? basis) => basis is { } known ? Bases[(int)known] : null;

    public static string? Of(Comparability? comparability) => comparability is { } known ? Comparabilities[(int)known] : null;

    public static string Of(PointBasis basis) => PointBases[(int)basis];

    public static IndexClaim? ClaimOf(string word) => Find(Claims, pair => pair.Word == word)?.Claim;

    public static Channel? ChannelOf(string word) => Find(Channels, pair => pair.Word == word)?.Channel;

    public static Ending? EndingOf(string word) => Find(Endings, pair => pair.Word == word)?.How;

    public static SatisfactionLevel? LevelOf(string word) => Find(Levels, pair => pair.Word == word)?.Level;

    public static ServiceLevel? ServiceOf(string word) => Find(Services, pair => pair.Word == word)?.Level;

    public static MatterKind? MatterOf(string word) => Find(Matters, pair => pair.Word == word)?.Kind;

    private static T? Find<T>(T[] pairs, Predicate<T> match)
        where T : struct => Array.FindIndex(pairs, match) is >= 0 and var place ? pairs[place] : null;

    /// <summary>The measure of a name, which must count this kind of matter.</summary>
    /// <exception cref="ArgumentException">It does not, or there is none.</exception>
    public static Measure MeasureOf(string name, MatterKind matter) => AllMeasures.Find(name) is not { } measure
        ? throw new ArgumentException($"'{name}' is no measure.", nameof(name))
        : measure.Matter == matter
            ? measure
            : throw new ArgumentException($"'{name}' counts no {(matter == MatterKind.Task ? "tasks" : "dossiers")}.", nameof(name));
}
