using System.Globalization;
using NodaTime;
using ParLive.Grains.Contracts;

namespace ParLive.Ingest.Importing;

/// <summary>Reads the part of a map that says how units are made.</summary>
internal static class UnitsMapReader
{
    public static UnitsMap Read(MapNode node)
    {
        node.Allow("root", "kind", "code", "name", "nameEn");
        var map = new UnitsMap(
            Root(node), node.Word("kind", UnitKinds.All) ?? string.Empty, node.Text("code") ?? UnitsMap.Value,
            node.Text("name") ?? UnitsMap.Value, node.Text("nameEn"));
        foreach (var (name, pattern) in new[] { ("code", map.Code), ("name", map.Name) })
            if (!pattern.Contains(UnitsMap.Value, StringComparison.Ordinal)) node.Blame(name, $"the pattern must hold {UnitsMap.Value}.");
        return map;
    }

    private static UnitEntry Root(MapNode node)
    {
        if (node.Node("root") is not { } root)
        {
            node.Blame("root", "it is missing.");
            return new UnitEntry(string.Empty, string.Empty, null, string.Empty, null, default);
        }

        root.Allow("code", "name", "nameEn", "kind", "zone", "since", "note");
        var zone = root.NeededText("zone");
        if (zone.Length > 0 && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is null)
            root.Blame("zone", $"there is no time zone {Texts.Quote(zone)}; name one as in Asia/Ho_Chi_Minh.");
        var written = root.NeededText("since");
        if (!DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var since) && written.Length > 0)
            root.Blame("since", $"{Texts.Quote(written)} is no date such as 2010-01-01.");
        return new UnitEntry(
            root.NeededText("code"), root.NeededText("name"), root.Text("nameEn"), root.Word("kind", UnitKinds.All) ?? string.Empty, null, since,
            zone, Note: root.Text("note"));
    }
}
