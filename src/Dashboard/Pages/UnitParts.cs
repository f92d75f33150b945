using ParLive.Access.Doors;
using ParLive.Dashboard.Charts;
using ParLive.Grains.Contracts;
using ParLive.Grains.Contracts.Judgements;

namespace ParLive.Dashboard.Pages;

/// <summary>What stands beside the figures of a unit's page. A part that could not be read is null, and the page says less.</summary>
public sealed record UnitParts
{
    /// <summary>Its on-time rate, week by week.</summary>
    public TrendFigure? OnTime { get; init; }

    /// <summary>Its open and its overdue dossiers, at the end of each week.</summary>
    public TrendFigure? Load { get; init; }

    /// <summary>How long its dossiers took.</summary>
    public SpreadFigure? Spread { get; init; }

    /// <summary>Its figures by field, procedure or step.</summary>
    public BreakdownReading? Breakdown { get; init; }

    /// <summary>Its tasks that are late, or slip.</summary>
    public TaskPage? Tasks { get; init; }

    /// <summary>The units below it, ranked.</summary>
    public RankedFigure? Ranked { get; init; }

    /// <summary>The units below it against how much they had to do.</summary>
    public FunnelFigure? Funnel { get; init; }

    /// <summary>Which feeds of it and of all below it are silent.</summary>
    public FeedsReading? Feeds { get; init; }

    /// <summary>Who it was, and what became of it.</summary>
    public UnitHistory? History { get; init; }

    /// <summary>What the unit and those below it contest; null of a moment of the past, or where nobody could say.</summary>
    public Grains.Contracts.Objections.ObjectionsReading? Objections { get; init; }

    /// <summary>The same for whoever may not see dossiers one by one, nor small counts.</summary>
    public UnitParts WithoutSmallCells() => this with
    {
        Breakdown = Breakdown is null ? null : SmallCells.Without(Breakdown),
        Objections = Objections is null ? null : Objections with { Objections = [.. Objections.Objections.Where(objection => objection.Of != "dossier")] },
    };
}
