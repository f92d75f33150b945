using System.Diagnostics;
using System.Text.Json;
using ParLive.Domain.Dossiers;

namespace ParLive.Simulation.Exports;

/// <summary>How the intake calls what happens to dossiers.</summary>
internal static class EventWords
{
    /// <summary>The kind of an event.</summary>
    public static string KindOf(DossierEvent happened) => happened switch
    {
        DossierEvent.Submitted => "submitted",
        DossierEvent.Received => "received",
        DossierEvent.Forwarded { To: null } => "assigned",
        DossierEvent.SupplementRequested => "supplement-requested",
        DossierEvent.SupplementSupplied => "supplement-supplied",
        DossierEvent.FeeRequested => "fee-requested",
        DossierEvent.FeePaid => "fee-paid",
        DossierEvent.Paused => "paused",
        DossierEvent.Resumed => "resumed",
        DossierEvent.DueDateChanged { Cause: DueCause.Extension } => "extended",
        DossierEvent.DueDateChanged => "due-date-changed",
        DossierEvent.ApologyIssued => "apology-issued",
        DossierEvent.Ended ended => ended.How switch
        {
            Ending.Resolved => "resolved",
            Ending.Rejected => "rejected",
            Ending.Withdrawn => "withdrawn",
            Ending.Stopped => "stopped",
            _ => "refused",
        },
        DossierEvent.HandedOver => "handed-over",
        DossierEvent.Rated => "rated",
        _ => throw new UnreachableException($"The simulation makes no {happened.GetType().Name}."),
    };

    /// <summary>Writes what an event says beside its unit.</summary>
    public static void WriteData(Utf8JsonWriter json, DossierEvent happened)
    {
        switch (happened)
        {
            case DossierEvent.Received received:
                json.WriteString("due", received.Due?.ToString());
                json.WriteString("channel", received.Particulars.Channel == Channel.OnlineFull ? "online-full" : "desk");
                json.WriteString("procedure", received.Particulars.Procedure);
                json.WriteString("field", received.Particulars.Field);
                break;
            case DossierEvent.Forwarded forwarded:
                json.WriteString("step", forwarded.Step);
                break;
            case DossierEvent.DueDateChanged changed:
                json.WriteString("due", changed.Due.ToString());
                break;
            case DossierEvent.Rated rated:
                json.WriteString("level", rated.Level switch
                {
                    SatisfactionLevel.VerySatisfied => "very-satisfied",
                    SatisfactionLevel.Satisfied => "satisfied",
                    _ => "unsatisfied",
                });
                break;
            default:
                break;
        }
    }
}
