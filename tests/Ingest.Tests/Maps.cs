using ParLive.Ingest.Importing;

namespace ParLive.Ingest.Tests;

public sealed class Maps
{
    [Fact]
    public void The_permits_map_comes_with_the_program()
    {
        var map = ImportMap.Shipped("permits");

        Assert.Contains("permits", ImportMap.ShippedNames, StringComparer.Ordinal);
        Assert.Equal((ImportRow.Case, "coselog-wabo", "WABO"), (map!.Row, map.Source, map.Units!.Root.Code));
        Assert.Equal("Cán bộ Resource01", map.Units.EntryOf("Resource01").Name);
        Assert.Null(ImportMap.Shipped("no-such-map"));
    }

    [Fact]
    public void Everything_wrong_with_a_map_is_listed_with_its_place()
    {
        var wrong = Assert.Throws<ImportMapException>(() => ImportMap.Parse(Some.Bytes(
            """
            {
              "row": "events", "colour": 1, "delimiter": "ab", "encoding": "klingon", "zone": "Mars/Olympus",
              "formats": ["dd/MM/yyyy", "MM/dd/yyyy"], "formulas": "perhaps", "sheet": 1,
              "fields": { "dosier": "a", "field": { "column": "f", "optional": 1 }, "unit": { "colum": "b" }, "channel": { "column": "c", "values": { "Web": "internet" } } },
              "units": { "root": { "code": "R", "since": "today" }, "kind": "planet", "name": "fixed" }
            }
            """), "bad"));

        foreach (var place in (string[])
            ["colour:", "source:", "row:", "delimiter:", "encoding:", "zone:", "formats: 'dd/MM/yyyy' and 'MM/dd/yyyy'", "formulas:", "sheet:", "fields.field.optional:", "key:", "fields.dosier:", "fields.dossier:", "fields.unit.colum:",
             "fields.unit.column:", "fields.channel.values:", "units.root.name:", "units.root.since:", "units.root.zone:", "units.kind:", "units.name:"])
        {
            Assert.Contains(wrong.Problems, problem => problem.StartsWith(place, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_map_that_comes_with_the_program_can_be_read() =>
        Assert.All(ImportMap.ShippedNames, name => Assert.Equal(name, ImportMap.Shipped(name)!.Name));

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"row":"case","row":"case"}""")]
    public void What_is_no_map_at_all_is_said_to_be_none(string json) =>
        Assert.Throws<ImportMapException>(() => ImportMap.Parse(Some.Bytes(json), "bad"));

    [Fact]
    public async Task Columns_that_the_file_lacks_are_listed_with_those_it_has()
    {
        var importer = new TableImporter(new FakeIntake(), new FakeRegister(), new FakeQuarantine(), new FixedClock());

        var wrong = await Assert.ThrowsAsync<ImportMapException>(() => importer.ImportAsync(
            new MemoryStream(Some.Bytes("case:channel,case:responsible\nDesk,R1\n")), ImportMap.Shipped("permits")!, new(), null, TestContext.Current.CancellationToken));

        Assert.Contains(wrong.Problems, problem => problem.Contains("'case:concept:name'", StringComparison.Ordinal)
            && problem.Contains("case:channel, case:responsible", StringComparison.Ordinal));
        Assert.Contains(wrong.Problems, problem => problem.StartsWith("fields.due:", StringComparison.Ordinal));
    }
}
