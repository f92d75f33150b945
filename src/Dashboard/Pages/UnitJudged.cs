using ParLive.Grains.Contracts;
using ParLive.Grains.Contracts.Judgements;

namespace ParLive.Dashboard.Pages;

/// <summary>What is thought of a unit now, beside its figures.</summary>
/// <param name="Row">Its row on the board of the unit above it; null for a root.</param>
/// <param name="Edition">The edition of that board; null before the first.</param>
/// <param name="Movement">Why it moved since the start of the day; null where there is nothing to compare.</param>
/// <param name="Control">Whether its weeks differ by more than chance.</param>
/// <param name="Hotspots">Its hotspots and those below it.</param>
/// <param name="Risk">What is about to fall overdue.</param>
/// <param name="Watch">What in its numbers asks for a look.</param>
public sealed record UnitJudged(
    BoardRow? Row, RankingEditionReading? Edition, MovementReading? Movement, ControlReading Control, HotspotsReading Hotspots, RiskReading Risk,
    WatchReading Watch)
{
    /// <summary>The same for whoever may not see dossiers one by one.</summary>
    public UnitJudged WithoutDossiers() => this with
    {
        Risk = Risk with { Dossiers = [] },
        Watch = Watch with { Findings = [.. Watch.Findings.Select(finding => finding with { Examples = [] })] },
    };
}
