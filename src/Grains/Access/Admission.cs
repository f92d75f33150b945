using NodaTime;
using ParLive.Domain.Dossiers;
using ParLive.Domain.Events;
using ParLive.Domain.Procedures;
using ParLive.Domain.Reorganisations;
using ParLive.Domain.Units;
using ParLive.Grains.Contracts;
using ParLive.Grains.Units;

namespace ParLive.Grains.Access;

/// <summary>Judges what can be judged from an arrival itself, the register of units and the clock; the rest is for the fold.</summary>
internal static class Admission
{
    private const int LongestName = 200;

    /// <summary>Nothing that is counted happened before.</summary>
    public static readonly Instant Earliest = Instant.FromUtc(1990, 1, 1, 0, 0);

    /// <summary>Nobody promises anything for later.</summary>
    public static readonly Instant LatestDue = Instant.FromUtc(2100, 1, 1, 0, 0);

    private static readonly Duration Ahead = Duration.FromDays(1);

    /// <summary>The event and the unit it names, or why it is refused.</summary>
    public static (Admitted? Admitted, Verdict Refusal) Of(Arrival arrival, UnitTree tree, Instant now)
    {
        var refusal = Shape(arrival.Dossier, arrival.Source, arrival.Id, arrival.Unit)
            ?? House(arrival.Source)
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

        var key = tree.WrittenKeyOf(unit);
        if (arrival.Scope is { } scope && ScopeCheck.Refusal(scope, arrival.Matter, unit, time, tree) is { } outside)
        {
            return (null, outside);
        }

        var (happened, problem) = EventOf(arrival, key, now, tree);
        return happened is null
            ? (null, problem)
            : (new Admitted(key, Matter.NameOf(happened.Matter, NumberOf(happened.Matter, arrival, unit)), happened), default);
    }

    /// <summary>The case and the unit it names, or why it is refused.</summary>
    public static (StatedCase? Case, Verdict Refusal) Of(CaseStatement said, UnitTree tree, Instant now)
    {
        var refusal = Shape(said.Dossier, said.Source, said.Unit)
            ?? House(said.Source)
            ?? (said.Received is { } received ? Time(received, now, "received") : null)
            ?? (said.Ended is { } end ? Time(end, now, "ended") : null)
            ?? (said.Due is { } due ? DossierAdmission.DueProblem(due) : null)
            ?? (said.Channel is { } word && Words.ChannelOf(word) is null ? (Verdict?)Refusals.Bad("channel", word, Words.ChannelWords) : null)
            ?? (said.Ending is { } how && Words.EndingOf(how) is null ? (Verdict?)Refusals.Bad("ending", how, Words.EndingWords) : null)
            ?? (said.Received is null && said.Ended is null ? (Verdict?)Refusals.Of(RefusalReasons.MissingField, "A case needs a receipt or an end.") : null);
        if (refusal is not null)
        {
            return (null, refusal.Value);
        }

        var time = Instant.FromDateTimeOffset((said.Received ?? said.Ended)!.Value);
        var (unit, unresolved) = UnitOf(said.Unit, time, tree);
        if (unit is null)
        {
            return (null, unresolved);
        }

        return said.Scope is { } scope && ScopeCheck.Refusal(scope, EventVocabulary.Dossier, unit, time, tree) is { } outside
            ? (null, outside)
            : (StatedOf(said, unit.Key.ToString()), default);
    }

    /// <summary>A case that was admitted before, on its way to the unit.</summary>
    public static StatedCase StatedOf(CaseStatement said, string unit) => new(
        said.Source,
        unit,
        Normal.Name(said.Dossier),
        said.Received is { } received ? Instant.FromDateTimeOffset(received) : null,
        said.Due is { } due ? DueDate.TryParse(due) : null,
        said.Ended is { } ended ? (Instant.FromDateTimeOffset(ended), Words.EndingOf(said.Ending ?? "resolved") ?? Ending.Resolved) : null,
        new Particulars(
            Words.ChannelOf(said.Channel ?? "unknown") ?? Channel.Unknown, Normal.TextOrNull(said.Procedure), Normal.TextOrNull(said.Field)));

    private static (UnitEvent? Event, Verdict Refusal) EventOf(Arrival arrival, string unit, Instant now, UnitTree tree)
    {
        var time = Instant.FromDateTimeOffset(arrival.Time);
        var details = new Details(arrival.Details);
        var head = (Id: EventId.Of(arrival.Source, arrival.Id), Source: BookKeeper.Texts.Of(arrival.Source), Unit: unit, Time: time);
        var (happened, refusal) = arrival.Kind == "voided"
            ? Taking(arrival, head)
            : arrival.Matter switch
            {
                EventVocabulary.Dossier => DossierAdmission.EventOf(arrival, head, details, KeyOf),
                EventVocabulary.Count => CountAdmission.EventOf(head, details, now),
                EventVocabulary.Task => TaskAdmission.EventOf(arrival, head, details, KeyOf, Domain.Time.OfficeZone.Parse(tree.Find(unit)!.Zone)),
                EventVocabulary.Inspection => InspectionAdmission.EventOf(arrival, head, details, KeyOf),
                EventVocabulary.Feedback => FeedbackAdmission.EventOf(arrival, head, details),
                EventVocabulary.Index => IndexAdmission.EventOf(arrival, head, details),
                _ => (null, Refusals.Of(RefusalReasons.UnknownKind, $"'{arrival.Matter}' is nothing of which events are kept.")),
            };
        var recorded = details.Moment("recorded");
        return details.Problem is { } problem ? (null, problem) : (happened is null ? null : happened.WithoutRemarks() with { Recorded = recorded }, refusal);

        string? KeyOf(string code) => UnitOf(code, time, tree).Unit?.Key.ToString();
    }

    private static (UnitEvent? Event, Verdict Refusal) Taking(Arrival arrival, (EventId Id, string Source, string Unit, Instant Time) head) =>
        arrival.Target is { } target && Words.MatterOf(arrival.Matter) is { } matter
            ? (new Voided(
                head.Id, head.Source, head.Unit, head.Time, matter, EventId.Of(head.Source, target), Normal.TextOrNull(arrival.Reason)), default)
            : (null, Refusals.Missing("target", arrival.Kind));

    // A dossier's number is its own in the whole country; a series of totals or an index has the same name in many units.
    private static string NumberOf(MatterKind matter, Arrival arrival, Unit unit) => matter switch
    {
        MatterKind.Index => IndexAdmission.NumberOf(arrival.Dossier, unit.Key.ToString()),
        MatterKind.Count => $"{Normal.Name(arrival.Dossier)}\n{unit.Key}",
        _ => Normal.Name(arrival.Dossier),
    };

    // A key names one unit for ever; a code names whoever carried it then, or took over from who did.
    private static (Unit? Unit, Verdict Refusal) UnitOf(string code, Instant time, UnitTree tree)
    {
        if (tree.Find(code) is { } named)
        {
            return (named, default);
        }

        var resolution = tree.Resolve(Normal.Name(code), time);
        return resolution switch
        {
            Resolution.WithoutSuccessor lost => (null, Refusals.Of(RefusalReasons.NoSuccessor, lost.Reason)),
            { Target: { } unit } => (unit, default),
            _ => (null, Refusals.Of(RefusalReasons.UnknownUnit, $"No unit has the code '{Refusals.Short(code)}' at {time}.")),
        };
    }

    private static Verdict? Shape(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            var isBlank = string.IsNullOrWhiteSpace(name);
            if (isBlank || name.Length > LongestName || HasControls(name) || !Normal.IsWellFormed(name))
            {
                return Refusals.Of(
                    isBlank ? RefusalReasons.MissingField : name.Length > LongestName ? RefusalReasons.TooLarge : RefusalReasons.BadValue,
                    $"A number, a source, an id and a unit have 1 to {LongestName} characters, none of them a control character or half a character.");
            }
        }

        return null;
    }

    private static bool HasControls(string name)
    {
        foreach (var letter in name)
        {
            if (char.IsControl(letter))
            {
                return true;
            }
        }

        return false;
    }

    private static Verdict? House(string source) => source == Rulings.Source
        ? Refusals.Of(RefusalReasons.NotAllowed, $"'{Rulings.Source}' is the house itself; nobody else speaks as it.")
        : null;

    private static Verdict? Time(DateTimeOffset time, Instant now, string field)
    {
        var moment = Instant.FromDateTimeOffset(time);
        return moment < Earliest || moment > now + Ahead
            ? Refusals.Of(RefusalReasons.TimeOutOfRange, $"{field} {time:O} lies before 1990 or more than a day ahead.")
            : null;
    }

    /// <summary>An event that may go to a unit.</summary>
    /// <param name="Unit">The key of the unit it names.</param>
    /// <param name="Number">The name of its matter.</param>
    /// <param name="Event">What happened.</param>
    internal sealed record Admitted(string Unit, string Number, UnitEvent Event);
}
