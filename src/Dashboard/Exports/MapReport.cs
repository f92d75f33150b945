using ParLive.Dashboard.Maps;
using ParLive.Dashboard.Scenes;
using ParLive.Reports;

namespace ParLive.Dashboard.Exports;

/// <summary>A map of load as a report: its units, the largest load first.</summary>
public static class MapReport
{
    /// <summary>The report of what the scene shows, in the language of the culture in which it is made.</summary>
    /// <param name="map">The units as tiles.</param>
    /// <param name="head">What stands above it.</param>
    public static Report Of(MapReading map, ReportHead head)
    {
        var report = head.Report(Words.Of("map"), [], Units(map, head.Language));
        return map.Tiles.Count == 0 ? report with { Notes = [.. report.Notes, Words.Of("map.no-units")] } : report;
    }

    private static ReportTable Units(MapReading map, string language) => new(
        "units", Words.Of("map"),
        [
            new("unit", Words.Of("column.unit")), new("code", Words.Of("export.code")) { Medium = ReportMedium.Data },
            new("open", Words.Named("measure", "open")) { IsNumeric = true }, new("overdue", Words.Named("measure", "openOverdue")) { IsNumeric = true },
            new("state", Words.Of("export.state")), new("feed", Words.Of("column.feed")),
        ],
        map.Tiles.OrderByDescending(tile => tile.Unit.Load).Select(tile => (IReadOnlyList<ReportCell>)[
            ReportCell.Of(UnitNames.Of(tile.Unit.Row, language)), ReportCell.Of(tile.Unit.Row.Unit), Heard(tile, tile.Unit.Load), Heard(tile, tile.Unit.Row.Overdue),
            ReportCell.Of(Cells.Mark(tile.Unit.Row.Mark)), ReportCell.Of(Words.Of($"feed.{tile.Unit.Row.Feed}")),
        ]));

    // Of a unit never heard from nothing is known: no zero stands for it.
    private static ReportCell Heard(MapTile tile, long count) => tile.Unit.Row.LastAccepted is null ? ReportCell.None : ReportCell.Of(count);
}
