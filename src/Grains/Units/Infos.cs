using ParLive.Domain.Units;
using ParLive.Grains.Contracts;

namespace ParLive.Grains.Units;

/// <summary>From units to what interfaces show of them.</summary>
internal static class Infos
{
    public static UnitInfo Of(UnitTree tree, Unit unit) => new(
        unit.Key.ToString(), unit.Code, unit.Name, unit.NameEn, unit.Kind, unit.LastParent?.ToString(), unit.Zone,
        tree.MembersOf(unit.Key).Count(), unit.Simulated, unit.Note);
}
