using NodaTime;
using ParLive.Domain.Dossiers;
using ParLive.Domain.Events;
using ParLive.Grains.Contracts;
using ParLive.Grains.Units;
using static ParLive.Domain.Dossiers.DossierEvent;

namespace ParLive.Grains.Access;

/// <summary>What an arrival says of a dossier.</summary>
internal static class DossierAdmission
{
    /// <summary>The event, or why it is refused.</summary>
    /// <param name="arrival">What arrived; its envelope is judged already.</param>
    /// <param name="head">What every event has.</param>
    /// <param name="details">Its details.</param>
    /// <param name="unitOf">The key of the unit of a code; null if there is none at the event's time.</param>
    public static (UnitEvent? Event, Verdict Refusal) EventOf(
        Arrival arrival, (EventId Id, string Source, string Unit, Instant Time) head, Details details, Func<string, string?> unitOf)
    {
        if (arrival.Due is { } said && DueProblem(said) is { } bad)
        {
            return (null, bad);
        }

        if (arrival.Kind == "status")
        {
            var (told, unknown) = Told(arrival, details);
            return told is null ? (null, unknown) : EventOf(told, head, details, unitOf);
        }

        var due = arrival.Due is { } text ? DueDate.TryParse(text) : null;
        var channel = arrival.Channel is { } word ? Words.ChannelOf(word) : Channel.Unknown;
        if (channel is null)
        {
            return (null, Refusals.Bad("channel", arrival.Channel!, Words.ChannelWords));
        }

        var happened = Plain(arrival, head, details) ?? arrival.Kind switch
        {
            "submitted" => new Submitted(head.Id, head.Source, head.Unit, head.Time, ParticularsOf(arrival, channel.Value, details, unitOf)),
            "received" => new Received(head.Id, head.Source, head.Unit, head.Time, due, ParticularsOf(arrival, channel.Value, details, unitOf)) { Official = details.Code("official") },
            "forwarded" => new Forwarded(head.Id, head.Source, head.Unit, head.Time, UnitOf("to", details, unitOf), details.Text("step")) { Official = details.Code("official") },
            "due-date-changed" when due is { } set => new DueDateChanged(head.Id, head.Source, head.Unit, head.Time, set, DueCause.Correction, Reason(arrival)),
            "extended" when due is { } promised => new DueDateChanged(head.Id, head.Source, head.Unit, head.Time, promised, DueCause.Extension, Reason(arrival)),
            "rated" when arrival.Level is { } level => Rating(level, head, details),
            "amended" when arrival.Target is { } target => new Amended(
                head.Id, head.Source, head.Unit, head.Time, EventId.Of(head.Source, target), ChangeOf(arrival, due, channel.Value), Reason(arrival)),
            _ => null,
        };
        return details.Problem is { } problem ? (null, problem)
            : happened is null ? (null, Incomplete(arrival))
            : (happened, default);
    }

    /// <summary>Why a due date is none, or lies where none can be; null if it is one.</summary>
    public static Verdict? DueProblem(string text)
    {
        if (DueDate.TryParse(text) is not { } due)
        {
            return Refusals.Bad("due", text, "a date 2024-01-09, or a moment with its offset 2024-01-09T17:00:00+07:00");
        }

        var moment = due.Moment ?? due.Day.AtMidnight().InUtc().ToInstant();
        return moment < Admission.Earliest || moment > Admission.LatestDue
            ? Refusals.Of(RefusalReasons.TimeOutOfRange, $"due {text} lies before 1990 or after 2099.")
            : null;
    }

    private static UnitEvent? Plain(Arrival arrival, (EventId Id, string Source, string Unit, Instant Time) head, Details details)
    {
        var (id, source, unit, time) = head;
        return arrival.Kind switch
        {
            "assigned" => new Forwarded(id, source, unit, time, null, details.Text("step")) { Official = details.Code("official") },
            "supplement-requested" => new SupplementRequested(id, source, unit, time),
            "supplement-supplied" => new SupplementSupplied(id, source, unit, time),
            "fee-requested" => new FeeRequested(id, source, unit, time),
            "fee-paid" => new FeePaid(id, source, unit, time, details.YesNo("online") ?? false),
            "paused" => new Paused(id, source, unit, time, Reason(arrival)),
            "resumed" => new Resumed(id, source, unit, time),
            "processing" => new TakenUp(id, source, unit, time),
            "input-digitised" => new Digitised(id, source, unit, time, Result: false),
            "result-digitised" => new Digitised(id, source, unit, time, Result: true),
            "data-reused" => new DataReused(id, source, unit, time),
            "signed" => new ResultSigned(id, source, unit, time),
            "handed-over" => new HandedOver(id, source, unit, time),
            "apology-issued" => new ApologyIssued(id, source, unit, time),
            _ when Words.EndingOf(arrival.Kind) is { } how => new Ended(id, source, unit, time, how, Reason(arrival)),
            _ => null,
        };
    }

    private static (Arrival? Told, Verdict Refusal) Told(Arrival arrival, Details details) =>
        details.Whole("status") is not { } code ? (null, details.Problem ?? Incomplete(arrival))
        : StatusKindOf(code) is not { } kind ? (null, Refusals.Bad("status", $"{code}", "a code of the national system, 1 to 10"))
        : (arrival with { Kind = kind }, default);

    // The event that leads to a status of the national system.
    private static string? StatusKindOf(int code) => code is < 0 or > byte.MaxValue ? null : (NationalStatus)code switch
    {
        NationalStatus.New => "submitted",
        NationalStatus.Received => "received",
        NationalStatus.Refused => "refused",
        NationalStatus.Processing => "processing",
        NationalStatus.SupplementAwaited => "supplement-requested",
        NationalStatus.FeeAwaited => "fee-requested",
        NationalStatus.Withdrawn => "withdrawn",
        NationalStatus.Stopped => "stopped",
        NationalStatus.Resolved => "resolved",
        NationalStatus.HandedOver => "handed-over",
        _ => null,
    };

    private static Particulars ParticularsOf(Arrival arrival, Channel channel, Details details, Func<string, string?> unitOf) =>
        new(channel, Pooled(Normal.TextOrNull(arrival.Procedure)), Pooled(Normal.TextOrNull(arrival.Field)))
        {
            Service = details.Word("service", Words.ServiceWords, Words.ServiceOf) ?? ServiceLevel.Unknown,
            ReceivingOffice = UnitOf("receivingOffice", details, unitOf),
            SupportOffice = UnitOf("supportOffice", details, unitOf),
        };

    private static string? UnitOf(string name, Details details, Func<string, string?> unitOf)
    {
        if (details.Text(name) is not { } code)
        {
            return null;
        }

        var unit = unitOf(code);
        if (unit is null)
        {
            details.Blame(Refusals.Of(RefusalReasons.UnknownUnit, $"'{name}' names '{code}', which is no unit at the event's time."));
        }

        return unit;
    }

    private static Rated? Rating(string word, (EventId Id, string Source, string Unit, Instant Time) head, Details details)
    {
        if (Words.LevelOf(word) is { } level)
        {
            return new Rated(head.Id, head.Source, head.Unit, head.Time, level);
        }

        details.Blame(Refusals.Bad("level", word, Words.LevelWords));
        return null;
    }

    private static Amendment ChangeOf(Arrival arrival, DueDate? due, Channel channel) => new(
        arrival.TrueTime is { } time ? Instant.FromDateTimeOffset(time) : null,
        due,
        arrival.Channel is null ? null : channel,
        Normal.TextOrNull(arrival.Procedure),
        Normal.TextOrNull(arrival.Field));

    private static Verdict Incomplete(Arrival arrival)
    {
        var kind = EventVocabulary.Find(arrival.Kind);
        return kind is { Needs: [var needed, ..] }
            ? Refusals.Missing(needed, arrival.Kind)
            : Refusals.Of(RefusalReasons.UnknownKind, $"'{arrival.Kind}' is no kind of event.");
    }

    // The codes of procedures and the names of fields are few, and each is kept by many dossiers.
    private static string? Pooled(string? text) => text is null ? null : BookKeeper.Texts.Of(text);

    private static string? Reason(Arrival arrival) => Normal.TextOrNull(arrival.Reason);
}
