using System.Collections.Frozen;
using ParLive.Grains.Contracts;
using ParLive.Grains.Sealing;
using ParLive.Ingest.Privacy;

namespace ParLive.Ingest.Events;

/// <summary>Makes an arrival of what was read, or says why not. Judges only what the event itself and the clock tell.</summary>
internal static class EventJudge
{
    public static ParsedEvent Finish(EventDraft draft, string? keySource, EventPlace place)
    {
        CheckEnvelope(draft, keySource);
        var kind = CheckKind(draft);
        var time = CheckTime(draft, EventField.Time, place.Now, required: true);
        CheckData(draft);
        if (kind is not null) CheckNeeds(draft, kind);
        var trueTime = CheckTime(draft, EventField.TrueTime, place.Now, required: false);

        CheckPersons(draft);

        var source = keySource ?? draft[EventField.Source];
        var id = draft[EventField.Id];
        if (draft.Problem is { } problem) return new ParsedEvent(place.Number, source, id, null, problem, place.Raw) { Ignored = draft.Ignored };
        var arrival = Arrive(draft, kind!, source!, (time!.Value, trueTime));
        return new ParsedEvent(place.Number, source, id, arrival, null, place.Raw) { Ignored = draft.Ignored };
    }

    private static Arrival Arrive(EventDraft draft, EventKind kind, string source, (DateTimeOffset Time, DateTimeOffset? TrueTime) at) => new()
    {
        Source = source,
        Id = draft[EventField.Id]!,
        Unit = draft[EventField.Unit]!,
        Dossier = (draft[EventField.Dossier] ?? draft[EventField.Subject])!,
        Matter = kind.Matter,
        Kind = kind.Name,
        Time = at.Time,
        TrueTime = at.TrueTime,
        Due = draft[EventField.Due],
        Channel = draft[EventField.Channel],
        Procedure = draft[EventField.Procedure],
        Field = draft[EventField.Field],
        Level = draft[EventField.Level],
        Target = draft[EventField.Target],
        Reason = draft[EventField.Reason],
        Details = draft.Details,
        Raw = NamedFields.Write(draft, source, Remarks.AreSealed(kind.Matter)),
    };

    private static void CheckEnvelope(EventDraft draft, string? keySource)
    {
        Need(draft, EventField.SpecVersion);
        var version = draft[EventField.SpecVersion];
        if (!string.Equals(version, EventNames.SpecVersion, StringComparison.Ordinal))
            draft.Blame(new Problem(RefusalReasons.NotCloudEvents, $"The event says specversion {Texts.Quote(version)}; only '1.0' is understood."));
        Need(draft, EventField.Id);

        var source = draft[EventField.Source];
        if (keySource is null)
        {
            Need(draft, EventField.Source);
        }
        else if (source is not null && !string.Equals(source, keySource, StringComparison.Ordinal))
        {
            draft.Blame(new Problem(
                RefusalReasons.NotAllowed, $"The key belongs to the source '{keySource}', and the event names {Texts.Quote(source)}."));
        }

        if (draft[EventField.DataContentType] is { } type && !IsJson(type))
            draft.Blame(Problem.BadValue($"The data is said to be {Texts.Quote(type)}; only application/json is understood."));
    }

    private static bool IsJson(string type)
    {
        var media = type.AsSpan(0, type.IndexOf(';', StringComparison.Ordinal) is var end and >= 0 ? end : type.Length).Trim();
        return media.Equals("application/json", StringComparison.OrdinalIgnoreCase) || media.EndsWith("+json", StringComparison.OrdinalIgnoreCase);
    }

    private static EventKind? CheckKind(EventDraft draft)
    {
        if (draft[EventField.Type] is not { } type)
        {
            Need(draft, EventField.Type);
            return null;
        }

        var kind = EventVocabulary.Find(type);
        if (kind is null)
        {
            draft.Blame(new Problem(
                RefusalReasons.UnknownKind,
                $"There is no kind of event {Texts.Quote(type)}; a type is such as {EventVocabulary.Kinds[0].Type}, and /openapi/v1.json lists all of them."));
        }

        return kind;
    }

    private static DateTimeOffset? CheckTime(EventDraft draft, EventField field, DateTimeOffset now, bool required)
    {
        if (draft[field] is not { } text)
        {
            if (required) Need(draft, field);
            return null;
        }

        if (!Moment.TryParse(text, out var moment) || moment.Exact is not { } exact)
        {
            draft.Blame(Problem.BadValue(
                $"'{EventNames.NameOf(field)}' is {Texts.Quote(text)}; it must be a moment with its offset, such as 2024-01-09T08:30:00+07:00."));
            return null;
        }

        if (Moment.IsPlausible(exact, now)) return exact;
        draft.Blame(new Problem(
            RefusalReasons.TimeOutOfRange, $"'{EventNames.NameOf(field)}' is {Texts.Quote(text)}, before 1990 or more than a day ahead."));
        return null;
    }

    private static void CheckData(EventDraft draft)
    {
        Need(draft, EventField.Unit);
        var (dossier, subject) = (draft[EventField.Dossier], draft[EventField.Subject]);
        if (dossier is null && subject is null) draft.Blame(Problem.Missing("subject"));
        if (dossier is not null && subject is not null && !string.Equals(dossier, subject, StringComparison.Ordinal))
            draft.Blame(Problem.BadValue($"'subject' names the dossier {Texts.Quote(subject)} and 'data.dossier' {Texts.Quote(dossier)}."));

        if (draft[EventField.Due] is { } due && !IsDue(due))
        {
            draft.Blame(Problem.BadValue(
                $"'data.due' is {Texts.Quote(due)}; it must be a date such as 2024-01-09, or a moment with its offset, from 1990 to 2199."));
        }

        CheckWord(draft, EventField.Channel, EventNames.Channels);
        CheckWord(draft, EventField.Level, EventNames.Levels);
    }

    // A due date has no use beyond what people live to see, and a slip of the pen like 20240 should not pass.
    private static bool IsDue(string text) =>
        Moment.TryParse(text, out var due) && due.Date.Year is >= 1990 and < 2200 && (due.Time is null || due.Exact is not null);

    private static void CheckWord(EventDraft draft, EventField field, FrozenSet<string> words)
    {
        if (draft[field] is { } word && !words.Contains(word))
        {
            draft.Blame(Problem.BadValue(
                $"'{EventNames.NameOf(field)}' is {Texts.Quote(word)}; it must be one of {string.Join(", ", words.Order(StringComparer.Ordinal))}."));
        }
    }

    private static void CheckPersons(EventDraft draft)
    {
        Check("reason", EventField.Reason);
        Check("procedure", EventField.Procedure);
        Check("field", EventField.Field);
        foreach (var (name, text) in draft.Details)
            if (OwnWords.ProblemOf(name, $"data.{name}", text) is { } problem) draft.Blame(problem);

        void Check(string name, EventField field)
        {
            if (draft[field] is { } text && OwnWords.ProblemOf(name, EventNames.NameOf(field), text) is { } problem) draft.Blame(problem);
        }
    }

    private static void CheckNeeds(EventDraft draft, EventKind kind)
    {
        foreach (var member in kind.Needs)
            if (!draft.Has(member)) draft.Blame(Problem.Missing($"data.{member}"));
    }

    private static void Need(EventDraft draft, EventField field)
    {
        if (draft[field] is null) draft.Blame(Problem.Missing(EventNames.NameOf(field)));
    }
}
