using ParLive.Dashboard.Maps;
using ParLive.Dashboard.Tests.Feeds;
using ParLive.Testing;

namespace ParLive.Dashboard.Tests.Maps;

public sealed class MapLayoutsTests
{
    private readonly ManualClock _clock = new(Some.Monday);

    [Fact]
    public void No_tile_moves_while_loads_change_and_the_numbers_are_those_of_now()
    {
        var layouts = new MapLayouts(_clock);
        var before = layouts.Place("H", Units(10, 20, 30));
        _clock.Advance(TimeSpan.FromMinutes(59));

        var after = layouts.Place("H", Units(500, 20, 1));

        Assert.Equal(Boxes(before), Boxes(after));
        Assert.Equal(before.LaidAt, after.LaidAt);
        Assert.Equal([1, 20, 500], after.Tiles.Select(tile => tile.Unit.Load).Order());
    }

    [Fact]
    public void After_an_hour_it_is_laid_anew()
    {
        var layouts = new MapLayouts(_clock);
        var before = layouts.Place("H", Units(10, 20, 30));
        _clock.Advance(MapLayouts.Holds);

        var after = layouts.Place("H", Units(500, 20, 1));

        Assert.NotEqual(Boxes(before), Boxes(after));
        Assert.Equal(Some.Monday + MapLayouts.Holds, after.LaidAt);
    }

    [Fact]
    public void A_unit_that_comes_or_goes_is_a_reason_to_lay_it_anew()
    {
        var layouts = new MapLayouts(_clock);
        layouts.Place("H", Units(10, 20, 30));
        _clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(4, layouts.Place("H", Units(10, 20, 30, 5)).Tiles.Count);
        Assert.Equal(2, layouts.Place("H", Units(10, 20)).Tiles.Count);
    }

    [Fact]
    public void A_unit_without_any_load_has_a_tile_too()
    {
        var map = new MapLayouts(_clock).Place("H", Units(100, 0));

        Assert.All(map.Tiles, tile => Assert.True(tile.Box.Width * tile.Box.Height > 0.05));
        Assert.Equal(7, map.Least);
    }

    [Fact]
    public void A_unit_counts_without_those_below_it_and_one_that_only_stands_above_others_has_no_tile()
    {
        var (district, commune, other) = (Some.Row(1, 0) with { Open = 30 }, Some.Row(2, 1) with { Open = 12 }, Some.Row(3, 2) with { Open = 18 });
        string? ParentOf(string unit) => unit == district.Unit ? "H" : district.Unit;

        Assert.Equal([12L, 18L], MapUnit.Of([district, commune, other], "H", ParentOf).Select(unit => unit.Load));
        Assert.Equal([5L, 12L, 18L], MapUnit.Of([district with { Open = 35 }, commune, other], "H", ParentOf).Select(unit => unit.Load));
    }

    [Fact]
    public void Of_very_many_units_only_those_directly_below_are_shown_with_all_below_them()
    {
        var rows = Enumerable.Range(0, 400).Select(number => Some.Row(null, number) with { Unit = $"{number}", Open = 10 }).ToList();

        var units = MapUnit.Of(rows, "H", unit => unit.Length == 1 ? "H" : unit[..1]);

        Assert.Equal(10, units.Count);
        Assert.All(units, unit => Assert.Equal(10, unit.Load));
    }

    private static IReadOnlyList<MapUnit> Units(params IReadOnlyList<long> loads) => [.. loads.Select((load, number) => new MapUnit(Some.Row(null, number), load))];

    private static IEnumerable<(string, TileBox)> Boxes(MapReading map) => map.Tiles.Select(tile => (tile.Unit.Row.Unit, tile.Box)).OrderBy(tile => tile.Unit, StringComparer.Ordinal);
}
