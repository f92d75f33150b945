using NodaTime;
using ParLive.Domain.Events;
using ParLive.Grains.Contracts;
using static ParLive.Domain.Inspections.InspectionEvent;

namespace ParLive.Grains.Access;

/// <summary>What an arrival says of an inspection.</summary>
internal static class InspectionAdmission
{
    private const int MostFindings = 100_000;

    /// <summary>The event, or why it is refused.</summary>
    /// <param name="arrival">What arrived; its envelope is judged already.</param>
    /// <param name="head">What every event has.</param>
    /// <param name="details">Its details.</param>
    /// <param name="unitOf">The key of the unit of a code; null if there is none at the event's time.</param>
    public static (UnitEvent? Event, Verdict Refusal) EventOf(
        Arrival arrival, (EventId Id, string Source, string Unit, Instant Time) head, Details details, Func<string, string?> unitOf)
    {
        var (id, source, unit, time) = head;
        UnitEvent? happened = arrival.Kind switch
        {
            "opened" when details.YesNo("surprise") is { } surprise => new Opened(id, source, unit, time, surprise, details.Text("decision")),
            "unit-inspected" when details.Text("inspected") is { } name => new UnitInspected(
                id, source, unit, time, new(name, details.Text("inspectedKind"), KeyOf(details, unitOf)), Count("findings", 0, details) ?? 0),
            "remedied" when details.Text("inspected") is { } name && Count("remedied", 1, details) is { } count =>
                new Remedied(id, source, unit, time, name, count, details.Text("evidence")),
            _ => null,
        };
        return details.Problem is { } problem ? (null, problem)
            : happened is null ? (null, Refusals.Incomplete(arrival, details))
            : (happened, default);
    }

    private static string? KeyOf(Details details, Func<string, string?> unitOf)
    {
        if (details.Text("inspectedUnit") is not { } code)
        {
            return null;
        }

        var key = unitOf(code);
        if (key is null)
        {
            details.Blame(Refusals.Of(RefusalReasons.UnknownUnit, $"'inspectedUnit' names '{code}', which is no unit at the event's time."));
        }

        return key;
    }

    private static int? Count(string name, int least, Details details)
    {
        var count = details.Whole(name);
        if (count < least || count > MostFindings)
        {
            details.Blame(Refusals.Bad(name, details.Text(name)!, $"a whole number from {least} to {MostFindings}"));
        }

        return count;
    }
}
