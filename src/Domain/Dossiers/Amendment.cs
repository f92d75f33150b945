using NodaTime;
using ParLive.Domain.Events;

namespace ParLive.Domain.Dossiers;

/// <summary>What holds instead of what an event said; null where the event stands.</summary>
/// <param name="Time">When it happened in truth.</param>
/// <param name="Due">The due date promised in truth (of a receipt or a change of the due date).</param>
/// <param name="Channel">How it came in, in truth (of a receipt).</param>
/// <param name="Procedure">The procedure in truth (of a receipt).</param>
/// <param name="Field">The field in truth (of a receipt).</param>
public sealed record Amendment(Instant? Time, DueDate? Due, Channel? Channel, string? Procedure, string? Field)
{
    /// <summary>The event as it holds after the correction.</summary>
    public UnitEvent Of(UnitEvent said)
    {
        var moved = said with { Time = Time ?? said.Time };
        return moved switch
        {
            DossierEvent.Received received => received with
            {
                Due = Due ?? received.Due,
                Particulars = received.Particulars with
                {
                    Channel = Channel ?? received.Particulars.Channel,
                    Procedure = Procedure ?? received.Particulars.Procedure,
                    Field = Field ?? received.Particulars.Field,
                },
            },
            DossierEvent.DueDateChanged changed => changed with { Due = Due ?? changed.Due },
            _ => moved,
        };
    }
}
