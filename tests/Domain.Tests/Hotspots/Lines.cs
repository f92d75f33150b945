using ParLive.Domain.Hotspots;
using ParLive.Testing;
using static ParLive.Domain.Hotspots.HotspotEvent;

namespace ParLive.Domain.Tests.Hotspots;

/// <summary>What a screen shows of hotspots is short, says the worst first, and counts the rest.</summary>
public sealed class Lines
{
    private const int Districts = 10;
    private const int Communes = 20;
    private static readonly List<string> Units = [.. Enumerable.Range(0, Districts * Communes).Select(place => $"{place / Communes}.{place % Communes:D2}")];

    [Fact]
    public void Each_hotspot_stands_in_one_line_or_is_counted() => Law.Holds(seed => new Random(seed), dice =>
    {
        var hotspots = Units.Where(_ => dice.Next(dice.Next(1, 30)) == 0).Select(unit => Hot(unit, dice.Next(60), dice.Next(30, 300))).ToList();

        var lines = LinesOf(hotspots);

        Assert.Equal(hotspots.Count, lines.Shown.Sum(line => line.Members.Count) + lines.MoreUnits);
        Assert.True(lines.Shown.Count <= 5);
        Assert.Equal(lines.Shown.Select(line => line.Severity).OrderDescending(), lines.Shown.Select(line => line.Severity));
        Assert.All(lines.Shown, line => Assert.Equal(line.IsGroup ? line.Members.Sum(member => member.Severity) : line.Members[0].Severity, line.Severity, 9));
    }, cases: 200);

    [Fact]
    public void Two_hundred_units_that_fail_together_are_at_most_three_lines_on_every_day() => Law.Holds(seed => new Random(seed), dice =>
    {
        var failing = Units.OrderBy(_ => dice.Next()).Select((unit, place) => Hot(unit, place / dice.Next(8, 40), dice.Next(30, 60))).ToList();
        var last = failing.Max(hotspot => hotspot.Opened);

        for (var count = 1; count <= failing.Count; count += dice.Next(1, 9))
        {
            var lines = LinesOf(failing.OrderBy(hotspot => hotspot.Opened).Take(count));
            Assert.True(lines.Shown.Count + lines.More <= 3, $"{count} hotspots, {lines.Shown.Count + lines.More} lines");
        }

        var all = Assert.Single(LinesOf(failing).Shown);
        Assert.Equal(("province", Units.Count, Units.Count), (all.Unit, all.Members.Count, all.Of));
    }, cases: 50);

    [Fact]
    public void Communes_that_fail_together_stand_under_their_district()
    {
        var lines = LinesOf([.. Units.Take(12).Select((unit, place) => Hot(unit, 20 * place, 60)), Hot("7.03", 0, 300)]);

        Assert.Equal([("0", 12, 20), ("7.03", 1, 1)], lines.Shown.Select(line => (line.Unit, line.Members.Count, line.Of)));
    }

    [Fact]
    public void Troubles_of_their_own_stay_apart_and_what_is_too_much_is_counted()
    {
        var lines = LinesOf(Enumerable.Range(0, 9).Select(place => Hot($"{place}.01", 10 * place, 300 - place)));

        Assert.Equal(["0.01", "1.01", "2.01", "3.01", "4.01"], lines.Shown.Select(line => line.Unit), StringComparer.Ordinal);
        Assert.Equal((4, 4), (lines.More, lines.MoreUnits));
    }

    [Fact]
    public void Causes_of_a_unit_are_one_line_and_what_is_put_aside_or_cleared_is_none()
    {
        var several = Hot("0.01", 0, 40).After(A.Raised(1, new Cause(HotspotKind.Growth, Cell.OfField("Đất đai")), opened: 0, unit: "0.01", id: 50));
        var aside = Hot("1.01", 0, 40).After(new Shelved(A.Id(7), "s", "1.01", A.Morning(80), A.Morning(110), "vì", "an"));
        var cleared = Hot("2.01", 0, 40).After(new Cleared(A.Id(8), "s", "2.01", A.Morning(3), default, A.Old(0)));

        var lines = LinesOf([several, aside, cleared]);

        Assert.Equal(2, Assert.Single(Assert.Single(lines.Shown).Members).Causes.Count);
        Assert.Equal((0, 1), (lines.More, lines.Shelved));
    }

    private static Hotspot Hot(string unit, int day, int days) => new Hotspot(unit).After(A.Raised(day, why: A.Old(days), unit: unit));

    private static HotspotLines LinesOf(IEnumerable<Hotspot> hotspots) => HotspotLines.Of(
        hotspots, Units, unit => unit == "province" ? null : unit.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? unit[..dot] : "province", A.Morning(100));
}
