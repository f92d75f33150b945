namespace ParLive.Grains.Access;

/// <summary>How units that a change touches stand before it, for the audit.</summary>
public static class StandingUnits
{
    /// <summary>Those that a table of reorganisations ends or changes: what they are called, and where they stand.</summary>
    public static IReadOnlyList<object> Of(IUnitFeed feed, ReorganisationReport report) =>
    [
        .. report.Ends.Concat(report.Changes).Select(unit => feed.Find(unit.Unit)).OfType<Contracts.UnitInfo>()
            .Select(unit => new { unit.Key, unit.Code, unit.Name, unit.Kind, unit.Parent }),
    ];
}
