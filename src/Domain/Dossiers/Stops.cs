using NodaTime;
using ParLive.Domain.Events;
using static ParLive.Domain.Dossiers.DossierEvent;

namespace ParLive.Domain.Dossiers;

/// <summary>The spells in which a dossier's clock stood: from the first cause until none is left.</summary>
internal struct Stops
{
    private List<(Instant From, Instant Until)>? _spells;
    private StopCause _causes;
    private Duration _total;

    /// <summary>The spells that are over, none of which touches another.</summary>
    public readonly IReadOnlyList<(Instant From, Instant Until)> Spells => _spells ?? (IReadOnlyList<(Instant, Instant)>)[];

    /// <summary>Since when it stands; null while it runs.</summary>
    public Instant? Since { get; private set; }

    /// <summary>For what it stands.</summary>
    public readonly StopCause Causes => _causes;

    /// <summary>How long it stood, in elapsed time, over the spells that are over.</summary>
    public readonly Duration Total => _total;

    public void Take(UnitEvent happened)
    {
        switch (happened)
        {
            case SupplementRequested:
                Begin(StopCause.Supplement, happened.Time);
                break;
            case SupplementSupplied:
                End(StopCause.Supplement, happened.Time);
                break;
            case FeeRequested:
                Begin(StopCause.Fee, happened.Time);
                break;
            case FeePaid:
                End(StopCause.Fee, happened.Time);
                break;
            case Paused:
                Begin(StopCause.Pause, happened.Time);
                break;
            case Resumed:
                End(StopCause.Pause, happened.Time);
                break;
            case Ended or TakenUp:
                End(_causes, happened.Time);
                break;
            default:
                break;
        }
    }

    private void Begin(StopCause cause, Instant at)
    {
        _causes |= cause;
        Since ??= at;
    }

    private void End(StopCause cause, Instant at)
    {
        if ((_causes & cause) == StopCause.None)
        {
            return;
        }

        _causes &= ~cause;
        if (_causes == StopCause.None && Since is { } since)
        {
            (_spells ??= []).Add((since, at));
            _total += at - since;
            Since = null;
        }
    }
}
