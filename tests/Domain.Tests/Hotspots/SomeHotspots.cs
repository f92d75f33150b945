using NodaTime;
using ParLive.Domain.Hotspots;
using static ParLive.Domain.Hotspots.HotspotEvent;

namespace ParLive.Domain.Tests.Hotspots;

/// <summary>Events of a hotspot that are narrow on purpose: few causes and few moments, so that they collide.</summary>
internal static class SomeHotspots
{
    private static readonly Cell[] Cells = [Cell.Whole, Cell.OfField("Đất đai"), Cell.OfField(null), Cell.OfStep("thẩm định")];

    public static HotspotEvent Event(Random dice, int place)
    {
        var (id, time, unit) = (A.Id(place), A.Morning(dice.Next(8)), A.Unit);
        var cause = new Cause((HotspotKind)dice.Next(5), Cells[dice.Next(Cells.Length)]);
        return dice.Next(9) switch
        {
            0 or 1 or 2 => new Raised(id, "s", unit, time, cause, Why(dice), dice.Next(2) == 0 ? time : time - Duration.FromDays(2)),
            3 => new Worsened(id, "s", unit, time, cause, Why(dice)),
            4 => new Cleared(id, "s", unit, time, cause, Why(dice)),
            5 => new Acknowledged(id, "s", unit, time, "Bà Hoa", dice.Next(2) == 0 ? null : "đang làm", "an"),
            6 => new Shelved(id, "s", unit, time, time + Duration.FromDays(9), "vì", "an"),
            7 => new Unshelved(id, "s", unit, time, "an"),
            _ => new Noted(id, "s", unit, time, "ghi chú", "an"),
        };
    }

    public static Evidence Why(Random dice) => dice.Next(4) switch
    {
        0 => new Evidence.AbovePeers(dice.Next(9), 20, dice.NextDouble(), 7, dice.NextDouble(), 12, 20_000, 20_027),
        1 => new Evidence.Grown(dice.Next(9), 50, 0.05, 0.14, 6.5, 6.1, 0.003, 20_000, 20_003),
        2 => new Evidence.Old("H13-1", dice.Next(90), 12, 30),
        _ => new Evidence.Slipped(new PlanLoad(20, 10, dice.Next(9), 7, 1_500), 0.1, 0.25),
    };
}
