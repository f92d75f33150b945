using System.Text;
using NodaTime;
using ParLive.Domain.Dossiers;
using ParLive.Domain.Reorganisations;
using ParLive.Domain.Units;
using ParLive.Grains.Contracts;
using ParLive.Grains.Units;
using static ParLive.Domain.Dossiers.DossierEvent;

namespace ParLive.Grains.Access;

/// <summary>Judges what can be judged from an arrival itself, the register of units and the clock; the rest is for the fold.</summary>
internal static class Admission
{
    private const int LongestName = 200;
    private const int LongestText = 2_000;
    private static readonly Instant Earliest = Instant.FromUtc(1990, 1, 1, 0, 0);
    private static readonly Instant LatestDue = Instant.FromUtc(2100, 1, 1, 0, 0);
    private static readonly Duration Ahead = Duration.FromDays(1);

    /// <summary>The event and the unit it names, or why it is refused.</summary>
    public static (Admitted? Admitted, Verdict Refusal) Of(Arrival arrival, UnitTree tree, Instant now)
    {
        var refusal = Shape(arrival.Dossier, arrival.Source, arrival.Id, arrival.Unit)
            ?? Time(arrival.Time, now, "time")
            ?? (arrival.TrueTime is { } trueTime ? Time(trueTime, now, "trueTime") : null);
        if (refusal is not null)
        {
            return (null, refusal.Value);
        }

        var time = Instant.FromDateTimeOffset(arrival.Time);
        var (unit, unresolved) = UnitOf(arrival.Unit, time, tree);
        if (unit is null)
        {
            return (null, unresolved);
        }

        var (happened, problem) = EventOf(arrival, unit.Key.ToString(), time);
        return happened is null
            ? (null, problem)
            : (new Admitted(unit.Key.ToString(), Nfc(arrival.Dossier), happened), default);
    }

    /// <summary>The case and the unit it names, or why it is refused.</summary>
    public static (StatedCase? Case, Verdict Refusal) Of(CaseStatement said, UnitTree tree, Instant now)
    {
        var refusal = Shape(said.Dossier, said.Source, said.Unit)
            ?? (said.Received is { } received ? Time(received, now, "received") : null)
            ?? (said.Ended is { } end ? Time(end, now, "ended") : null)
            ?? Due(said.Due)
            ?? (said.Channel is { } word && Words.ChannelOf(word) is null ? (Verdict?)Bad("channel", word, Words.ChannelWords) : null)
            ?? (said.Ending is { } how && Words.EndingOf(how) is null ? (Verdict?)Bad("ending", how, Words.EndingWords) : null)
            ?? (said.Received is null && said.Ended is null ? (Verdict?)Refused(RefusalReasons.MissingField, "A case needs a receipt or an end.") : null);
        if (refusal is not null)
        {
            return (null, refusal.Value);
        }

        var time = Instant.FromDateTimeOffset((said.Received ?? said.Ended)!.Value);
        var (unit, unresolved) = UnitOf(said.Unit, time, tree);
        return unit is null ? (null, unresolved) : (StatedOf(said, unit.Key.ToString()), default);
    }

    /// <summary>A case that was admitted before, on its way to the unit.</summary>
    public static StatedCase StatedOf(CaseStatement said, string unit) => new(
        said.Source,
        unit,
        Nfc(said.Dossier),
        said.Received is { } received ? Instant.FromDateTimeOffset(received) : null,
        said.Due is { } due ? DueDate.TryParse(due) : null,
        said.Ended is { } ended ? (Instant.FromDateTimeOffset(ended), Words.EndingOf(said.Ending ?? "resolved") ?? Ending.Resolved) : null,
        new Particulars(
            Words.ChannelOf(said.Channel ?? "unknown") ?? Channel.Unknown, NfcOrNull(said.Procedure), NfcOrNull(said.Field)));

    private static (DossierEvent? Event, Verdict Refusal) EventOf(Arrival arrival, string unit, Instant time)
    {
        var id = EventId.Of(arrival.Source, arrival.Id);
        if (Due(arrival.Due) is { } bad)
        {
            return (null, bad);
        }

        var due = arrival.Due is { } text ? DueDate.TryParse(text) : null;
        var channel = arrival.Channel is { } word ? Words.ChannelOf(word) : Channel.Unknown;
        if (channel is null)
        {
            return (null, Bad("channel", arrival.Channel!, Words.ChannelWords));
        }

        var (source, reason) = (arrival.Source, NfcOrNull(arrival.Reason));
        return arrival.Kind switch
        {
            "received" => (new Received(id, source, unit, time, due, new Particulars(channel.Value, NfcOrNull(arrival.Procedure), NfcOrNull(arrival.Field))), default),
            "resolved" => (new Ended(id, source, unit, time, Ending.Resolved, reason), default),
            "rejected" => (new Ended(id, source, unit, time, Ending.Rejected, reason), default),
            "withdrawn" => (new Ended(id, source, unit, time, Ending.Withdrawn, reason), default),
            "supplement-requested" => (new SupplementRequested(id, source, unit, time), default),
            "supplement-supplied" => (new SupplementSupplied(id, source, unit, time), default),
            "due-date-changed" => due is { } promised
                ? (new DueDateChanged(id, source, unit, time, promised, reason), default)
                : (null, Missing("due", "due-date-changed")),
            "rated" => Rating(arrival, id, unit, time),
            "voided" => arrival.Target is { } target
                ? (new Voided(id, source, unit, time, EventId.Of(source, target), reason), default)
                : (null, Missing("target", "voided")),
            "amended" => arrival.Target is { } corrected
                ? (new Amended(id, source, unit, time, EventId.Of(source, corrected), ChangeOf(arrival, due, channel.Value), reason), default)
                : (null, Missing("target", "amended")),
            _ => (null, Refused(RefusalReasons.UnknownKind, $"'{arrival.Kind}' is no kind of event.")),
        };
    }

    private static (DossierEvent? Event, Verdict Refusal) Rating(Arrival arrival, EventId id, string unit, Instant time) =>
        arrival.Level is not { } word ? (null, Missing("level", "rated"))
        : Words.LevelOf(word) is { } level ? (new Rated(id, arrival.Source, unit, time, level), default)
        : (null, Bad("level", word, Words.LevelWords));

    private static Amendment ChangeOf(Arrival arrival, DueDate? due, Channel channel) => new(
        arrival.TrueTime is { } time ? Instant.FromDateTimeOffset(time) : null,
        due,
        arrival.Channel is null ? null : channel,
        NfcOrNull(arrival.Procedure),
        NfcOrNull(arrival.Field));

    // A key names one unit for ever; a code names whoever carried it then, or took over from who did.
    private static (Unit? Unit, Verdict Refusal) UnitOf(string code, Instant time, UnitTree tree)
    {
        if (tree.Find(code) is { } named)
        {
            return (named, default);
        }

        var resolution = tree.Resolve(code.Trim().Normalize(NormalizationForm.FormC), time);
        return resolution switch
        {
            Resolution.WithoutSuccessor lost => (null, Refused(RefusalReasons.NoSuccessor, lost.Reason)),
            { Target: { } unit } => (unit, default),
            _ => (null, Refused(RefusalReasons.UnknownUnit, $"No unit has the code '{Short(code)}' at {time}.")),
        };
    }

    private static Verdict? Shape(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            var isBlank = string.IsNullOrWhiteSpace(name);
            if (isBlank || name.Length > LongestName || name.Any(char.IsControl) || !IsWellFormed(name))
            {
                return Refused(
                    isBlank ? RefusalReasons.MissingField : name.Length > LongestName ? RefusalReasons.TooLarge : RefusalReasons.BadValue,
                    $"A number, a source, an id and a unit have 1 to {LongestName} characters, none of them a control character or half a character.");
            }
        }

        return null;
    }

    private static Verdict? Time(DateTimeOffset time, Instant now, string field)
    {
        var moment = Instant.FromDateTimeOffset(time);
        return moment < Earliest || moment > now + Ahead
            ? Refused(RefusalReasons.TimeOutOfRange, $"{field} {time:O} lies before 1990 or more than a day ahead.")
            : null;
    }

    private static Verdict? Due(string? text)
    {
        if (text is null)
        {
            return null;
        }

        if (DueDate.TryParse(text) is not { } due)
        {
            return Bad("due", text, "a date 2024-01-09, or a moment with its offset 2024-01-09T17:00:00+07:00");
        }

        var moment = due.Moment ?? due.Day.AtMidnight().InUtc().ToInstant();
        return moment < Earliest || moment > LatestDue
            ? Refused(RefusalReasons.TimeOutOfRange, $"due {text} lies before 1990 or after 2099.")
            : null;
    }

    private static Verdict Missing(string field, string kind) =>
        Refused(RefusalReasons.MissingField, $"An event '{kind}' needs '{field}'.");

    private static Verdict Bad(string field, string value, string allowed) =>
        Refused(RefusalReasons.BadValue, $"'{Short(value)}' is no {field}; allowed: {allowed}.");

    private static Verdict Refused(string reason, string detail) => new(VerdictOutcome.Refused, reason, detail);

    private static string Short(string text) => text.Length <= 80 ? text : text[..80] + "…";

    private static string Nfc(string text) => text.Trim().Normalize(NormalizationForm.FormC);

    private static string? NfcOrNull(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : Nfc(Whole(text.Length > LongestText ? text[..LongestText] : text));

    // Half a surrogate pair, sent or cut, cannot be normalised; its place is kept.
    private static string Whole(string text) => IsWellFormed(text) ? text : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static bool IsWellFormed(string text)
    {
        for (var place = 0; place < text.Length; place++)
        {
            if (char.IsSurrogate(text[place]) && (!char.IsHighSurrogate(text[place]) || ++place == text.Length || !char.IsLowSurrogate(text[place])))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>An event that may go to a unit.</summary>
    /// <param name="Unit">The key of the unit it names.</param>
    /// <param name="Number">The dossier's number.</param>
    /// <param name="Event">What happened.</param>
    internal sealed record Admitted(string Unit, string Number, DossierEvent Event);
}
