using NodaTime;
using ParLive.Domain.Events;

namespace ParLive.Domain.Dossiers;

/// <summary>When each thing beside its course happened to a dossier for the first time; null where it did not.</summary>
public record struct Marks
{
    /// <summary>The citizen was asked to pay.</summary>
    public Instant? FeeRequested { get; private set; }

    /// <summary>The citizen paid.</summary>
    public Instant? FeePaid { get; private set; }

    /// <summary>Whether that was online.</summary>
    public bool PaidOnline { get; private set; }

    /// <summary>What came in is electronic.</summary>
    public Instant? InputDigitised { get; private set; }

    /// <summary>The result is electronic.</summary>
    public Instant? ResultDigitised { get; private set; }

    /// <summary>Data already held were used again.</summary>
    public Instant? DataReused { get; private set; }

    /// <summary>The result was signed.</summary>
    public Instant? ResultSigned { get; private set; }

    /// <summary>The citizen has the result.</summary>
    public Instant? HandedOver { get; private set; }

    /// <summary>The unit apologised.</summary>
    public Instant? Apologised { get; private set; }

    internal void Take(UnitEvent happened)
    {
        switch (happened)
        {
            case DossierEvent.FeeRequested:
                FeeRequested ??= happened.Time;
                break;
            case DossierEvent.FeePaid paid when FeePaid is null:
                (FeePaid, PaidOnline) = (paid.Time, paid.Online);
                break;
            case DossierEvent.Digitised { Result: true }:
                ResultDigitised ??= happened.Time;
                break;
            case DossierEvent.Digitised:
                InputDigitised ??= happened.Time;
                break;
            case DossierEvent.DataReused:
                DataReused ??= happened.Time;
                break;
            case DossierEvent.ResultSigned:
                ResultSigned ??= happened.Time;
                break;
            case DossierEvent.HandedOver:
                HandedOver ??= happened.Time;
                break;
            case DossierEvent.ApologyIssued:
                Apologised ??= happened.Time;
                break;
            default:
                break;
        }
    }
}
