using ParLive.Grains.Contracts.Judgements;

namespace ParLive.Dashboard.Tests.Feeds;

/// <summary>Judgements nobody cares about.</summary>
internal static class SomeJudged
{
    public static HotspotLine Line(int number, string kind = "missedAbovePeers", string state = "active", params (string Name, double Value)[] figures)
    {
        var unit = Some.Commune(number);
        return new HotspotLine(
            unit.Key, unit.Key, unit.Name, unit.NameEn, 1, 1, kind, "unit", "", state, false, Some.Monday.AddDays(-1),
            [.. (figures.Length > 0 ? figures : [("observed", 214), ("of", 860), ("expected", 68.9)]).Select(figure => new HotspotFigure(figure.Name, figure.Value))],
            null, state == "active" ? null : "Văn phòng UBND", null, null, 0);
    }

    public static HotspotsReading Hotspots(params IReadOnlyList<HotspotLine> lines) => new(Some.Monday, Some.Monday, lines, 0, 0, lines.Count, 1.5);

    public static FeedLine Feed(string state) => new("30000@2025-07-01", "Phường Long Xuyên", "Long Xuyên ward", "mot-cua", state, Some.Monday.AddHours(-3), 1.5);

    public static FeedsReading Feeds(params IReadOnlyList<FeedLine> lines) => new(
        Some.Monday, 30, 4 - Math.Min(4, lines.Count), lines.Count(line => line.State == "late"), lines.Count(line => line.State == "lost"),
        lines.Count(line => line.LastAccepted is null), lines, []);

    public static RiskReading Risk() => new(
        Some.Monday, 240, 200, [new(1, 1.2, 0, 2), new(3, 4.5, 2, 7), new(5, 8.1, 5, 11)], new("better", 12_000, 0.081, 0.102, 0.98, 0.79),
        [new("30000@2025-07-01", "H13.21-260302-0001", "1.004227", "thẩm định", 3, 0.62, 340, 82)]);

    public static WatchReading Watch() => new(Some.Monday, new DateOnly(2025, 12, 2), new DateOnly(2026, 3, 1), 30, 34, []);
}
