using ParLive.Ingest.Importing;

namespace ParLive.Ingest.Tests;

public sealed class EventImports
{
    private static readonly ImportMap Map = ImportMap.Parse(Some.Bytes(
        """
        {
          "source": "old-register", "row": "event", "delimiter": ";", "zone": "Asia/Ho_Chi_Minh", "formats": ["dd/MM/yyyy HH:mm", "dd/MM/yyyy"],
          "key": ["number"],
          "fields": {
            "dossier": "number", "unit": "office", "time": "when", "due": "until",
            "kind": { "column": "what", "values": { "TN": "received", "TKQ": "resolved", "XEM": null } },
            "channel": { "column": "how", "values": { "1": "desk" }, "otherwise": "other" }
          }
        }
        """), "old");

    private static readonly string[] Rows =
    [
        "H1;30307;02/03/2026 08:30;TN;09/03/2026;1",
        "H1;30307;05/03/2026 15:00;TKQ;;",
        "H1;30307;04/03/2026 15:00;XEM;;",
        "H2;30307;02/03/2026 08:30;TN;10/03/2026;7",
        "H2;30307;02/03/2026 08:30;TN;10/03/2026;7",
    ];

    [Fact]
    public async Task Rows_become_events_with_the_words_of_the_map()
    {
        var (intake, report) = await ImportAsync(Rows);

        Assert.Equal((5, 3, 1, 1, 0), (report.Rows, report.AcceptedEvents, report.DuplicateRows, report.LeftOutRows, report.RefusedRows));
        var first = intake.Accepted[0];
        Assert.Equal(("received", "H1", "2026-03-09", "desk"), (first.Kind, first.Dossier, first.Due, first.Channel));
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 8, 30, 0, TimeSpan.FromHours(7)), first.Time);
        Assert.Equal("other", intake.Accepted[2].Channel);
    }

    [Fact]
    public async Task Ids_come_from_what_is_said_and_never_from_the_place()
    {
        var (forward, _) = await ImportAsync(Rows);
        var (backward, _) = await ImportAsync([.. Rows.Reverse()]);

        Assert.Equal(
            string.Join(' ', forward.Accepted.Select(arrival => arrival.Id).Order(StringComparer.Ordinal)),
            string.Join(' ', backward.Accepted.Select(arrival => arrival.Id).Order(StringComparer.Ordinal)));
        Assert.Equal(3, forward.Accepted.Select(arrival => arrival.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(forward.Accepted, arrival => Assert.Matches("^[0-9a-f]{32}$", arrival.Id));
    }

    [Fact]
    public async Task A_date_that_is_not_written_as_the_map_says_is_refused()
    {
        var (_, report) = await ImportAsync(["H1;30307;2026-03-02;TN;;", "H1;30307;30/02/2026 08:00;TN;;"]);

        Assert.Equal("bad-value bad-value", string.Join(' ', report.Problems.Select(problem => problem.Reason)));
    }

    private static async Task<(FakeIntake Intake, ImportReport Report)> ImportAsync(string[] rows)
    {
        var intake = new FakeIntake();
        using var quarantine = new FakeQuarantine();
        var csv = new MemoryStream(Some.Bytes("number;office;when;what;until;how\n" + string.Join('\n', rows)));
        var importer = new TableImporter(intake, new FakeRegister(), quarantine, new FixedClock());
        return (intake, await importer.ImportAsync(csv, Map, new(), null, TestContext.Current.CancellationToken));
    }
}
