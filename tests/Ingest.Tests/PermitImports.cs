using System.Text;
using ParLive.Grains.Access;
using ParLive.Ingest.Importing;

namespace ParLive.Ingest.Tests;

/// <summary>The permit log's shape: each row an event, the columns of its case repeated on it.</summary>
public sealed class PermitImports : IDisposable
{
    private const string Header = "case:channel,case:concept:name,case:deadline,case:enddate,case:responsible,case:startdate,concept:name,time:timestamp";

    private static readonly string[] Rows =
    [
        "Internet,case-1,2011-12-06 13:41:31.788000+01:00,2011-11-30 10:00:00+01:00,Clerk01,2011-10-11 13:42:22.688000+02:00,Receive,2011-10-11 13:45:40+02:00",
        "Internet,case-1,2011-12-06 13:41:31.788000+01:00,2011-11-30 10:00:00+01:00,Clerk01,2011-10-11 13:42:22.688000+02:00,Check,2011-10-12 13:45:40+02:00",
        "Desk,case-2,2011-06-01 09:00:00+02:00,,Clerk02,2011-04-01 09:00:00+02:00,\"Receive, \"\"again\"\"\",2011-04-01 09:10:00+02:00",
        "e-mail,case-3,2011-06-01 09:00:00+02:00,,Clerk02,2011-04-02 09:00:00+02:00,\"two\nlines\",2011-04-02 09:10:00+02:00",
    ];

    private readonly FakeIntake _intake = new();
    private readonly FakeRegister _register = new();
    private readonly FakeQuarantine _quarantine = new();

    public void Dispose() => _quarantine.Dispose();

    [Fact]
    public async Task The_rows_of_a_case_become_one_statement_of_it()
    {
        var report = await ImportAsync(Rows);

        Assert.Equal((4, 3, 4, 1, 0), (report.Rows, report.AcceptedRows, report.AcceptedEvents, report.DuplicateRows, report.RefusedRows));
        var first = _intake.Cases.Single(statement => Is(statement.Dossier, "case-1"));
        Assert.Equal(("coselog-wabo", "Clerk01", "online-full", "resolved"), (first.Source, first.Unit, first.Channel, first.Ending));
        Assert.Equal("2011-12-06T13:41:31.788+01:00", first.Due);
        Assert.Equal(new DateTimeOffset(2011, 10, 11, 13, 42, 22, 688, TimeSpan.FromHours(2)), first.Received);
        Assert.StartsWith("""{"kept":1,"case:channel":"Internet","case:concept:name":"case-1",""", FakeIntake.TextOf(first.Raw), StringComparison.Ordinal);
        Assert.DoesNotContain("concept:instance", FakeIntake.TextOf(first.Raw), StringComparison.Ordinal);
        var open = _intake.Cases.Single(statement => Is(statement.Dossier, "case-3"));
        Assert.Equal((null, null, "other"), (open.Ended, open.Ending, open.Channel));
    }

    [Fact]
    public async Task Units_are_made_as_they_are_met_below_their_root()
    {
        var report = await ImportAsync(Rows);

        Assert.Equal(3, report.UnitsAdded);
        Assert.Equal("Europe/Amsterdam", _register.Units["WABO"].Zone);
        Assert.Equal(("WABO", "officer", "Cán bộ Clerk02"), (_register.Units["Clerk02"].Parent, _register.Units["Clerk02"].Kind, _register.Units["Clerk02"].Name));
    }

    [Fact]
    public async Task Any_order_of_the_rows_says_the_same_and_the_same_file_again_nothing()
    {
        await ImportAsync(Rows);
        var said = Said(_intake);
        var other = new FakeIntake();

        var again = await ImportAsync(Rows);
        await Importer(other).ImportAsync(File([.. Rows.Reverse()]), ImportMap.Shipped("permits")!, new() { BatchItems = 1 }, null, TestContext.Current.CancellationToken);

        Assert.Equal((0, 4, 0), (again.AcceptedRows, again.DuplicateRows, again.UnitsAdded));
        Assert.Equal(said, Said(other));
    }

    [Fact]
    public async Task A_complete_file_lists_what_it_no_longer_names_and_touches_nothing()
    {
        await ImportAsync(Rows);

        var silent = await ImportAsync(Rows[..2]);
        var report = await ImportAsync(Rows[..2], new ImportOptions { Complete = true });

        Assert.Null(silent.Vanished);
        Assert.Equal("case-2 case-3", string.Join(' ', report.Vanished!));
        Assert.Equal(3, _intake.Cases.Count);
    }

    [Fact]
    public async Task A_bad_row_goes_to_quarantine_with_its_reason_and_the_others_go_on()
    {
        _register.Impossible.Add("Clerk09");
        var bad = new (string Row, string Reason)[]
        {
            ("Fax,case-4,2011-06-01 09:00:00+02:00,,Clerk01,2011-04-01 09:00:00+02:00,x,y", "unmapped"),
            ("Desk,case-5,soon,,Clerk01,2011-04-01 09:00:00+02:00,x,y", "bad-value"),
            ("Desk,,2011-06-01 09:00:00+02:00,,Clerk01,2011-04-01 09:00:00+02:00,x,y", "missing-field"),
            ("Desk,case-6,2011-06-01 09:00:00+02:00,,Clerk01,1970-01-01 00:00:00+00:00,x,y", "time-out-of-range"),
            ("Desk,case-7,2011-06-01", "unmapped"),
            ("Desk,case-8,2011-06-01 09:00:00+02:00,,Clerk09,2011-04-01 09:00:00+02:00,x,y", "unknown-unit"),
            ($"Desk,{new string('n', 200)},2011-06-01 09:00:00+02:00,,Clerk01,2011-04-01 09:00:00+02:00,x,y", "too-large"),
            ($"Desk,case-9,2011-06-01 09:00:00+02:00,,Clerk01,2011-04-01 09:00:00+02:00,{new string('x', 300_000)},y", "too-large"),
            ("Desk,\"case-10,2011-06-01 09:00:00+02:00,,Clerk01,2011-04-01 09:00:00+02:00,x,y", "unmapped"),
        };

        var report = await ImportAsync([.. Rows[..2], .. bad.Select(row => row.Row), .. Rows[2..]]);

        Assert.Equal((13, 3, 9), (report.Rows, report.AcceptedRows, report.RefusedRows));
        Assert.Equal(string.Join(' ', bad.Select(row => row.Reason)), string.Join(' ', report.Problems.Select(problem => problem.Reason)));
        Assert.Equal(Enumerable.Range(4, 9).Select(place => (long)place), report.Problems.Select(problem => problem.Place));
        Assert.StartsWith("""{"kept":1,"case:channel":"Desk","case:concept:name":"case-5",""", FakeIntake.TextOf(_quarantine.Kept.Single(kept => kept.Place == 5).Bytes), StringComparison.Ordinal);
        Assert.Equal(bad[4].Row, FakeIntake.TextOf(_quarantine.Kept.Single(kept => kept.Place == 8).Bytes));
    }

    [Fact]
    public async Task A_row_that_is_no_utf8_harms_no_other_and_decomposed_letters_are_composed()
    {
        var name = "Cán bộ".Normalize(NormalizationForm.FormD);
        byte[] csv =
        [
            .. Some.Bytes($"\uFEFF{Header}\r\nDesk,case-1,2011-06-01,,{name},2011-04-01 09:00:00+02:00,x,y\r\nDesk,case-"),
            0xC3, 0x28, .. Some.Bytes(",2011-06-01,,Clerk01,2011-04-01 09:00:00+02:00,x,y\r\nDesk,case-3,2011-06-01,,Clerk01,2011-04-01 09:00,x,y"),
        ];

        var report = await Importer(_intake).ImportAsync(new Dribble(csv), ImportMap.Shipped("permits")!, new(), null, TestContext.Current.CancellationToken);

        Assert.Equal((3, 2, 1), (report.Rows, report.AcceptedRows, report.RefusedRows));
        Assert.Equal("not-utf8", Assert.Single(report.Problems).Reason);
        Assert.Equal("Cán bộ".Normalize(NormalizationForm.FormC), _intake.Cases[0].Unit);
        // Without an offset the map's zone counts: summer time in Amsterdam.
        Assert.Equal(new DateTimeOffset(2011, 4, 1, 9, 0, 0, TimeSpan.FromHours(2)), _intake.Cases[1].Received);
    }

    [Fact]
    public async Task A_busy_intake_is_asked_again()
    {
        _intake.Failures.Enqueue(new IntakeBusyException("Too much waits.", TimeSpan.FromSeconds(1)));

        Assert.Equal(3, (await ImportAsync(Rows)).AcceptedRows);
    }

    [Fact]
    public async Task The_real_permit_log_holds_1434_cases()
    {
        var path = SharedData.Find("permits/receipt.csv");
        Assert.SkipWhen(path is null, "The folder ../shared/data is absent, so the real permit log cannot be read.");
        await using var csv = System.IO.File.OpenRead(path!);

        var report = await Importer(_intake).ImportAsync(csv, ImportMap.Shipped("permits")!, new() { Complete = true }, null, TestContext.Current.CancellationToken);

        Assert.Equal((8_577, 0, 1_434), (report.Rows, report.RefusedRows, _intake.Cases.Count));
        Assert.Equal((105, 40), (_intake.Cases.Count(statement => statement.Ended is null), report.UnitsAdded));
        Assert.Empty(report.Vanished!);
        Assert.Equal((1_250, 109, 53, 22), (Count("online-full"), Count("desk"), Count("post"), Count("other")));
    }

    private int Count(string channel) => _intake.Cases.Count(statement => Is(statement.Channel, channel));

    private static bool Is(string? one, string other) => string.Equals(one, other, StringComparison.Ordinal);

    private Task<ImportReport> ImportAsync(string[] rows, ImportOptions? options = null) =>
        Importer(_intake).ImportAsync(File(rows), ImportMap.Shipped("permits")!, options ?? new(), null, TestContext.Current.CancellationToken);

    private TableImporter Importer(FakeIntake intake) => new(intake, _register, _quarantine, new FixedClock());

    private static MemoryStream File(string[] rows) => new(Some.Bytes($"{Header}\n{string.Join('\n', rows)}\n"));

    private static string Said(FakeIntake intake) =>
        string.Join('\n', intake.Cases.Select(statement => FakeIntake.Said(statement).ToString()).Order(StringComparer.Ordinal));

    /// <summary>Gives one byte at a time.</summary>
    private sealed class Dribble(byte[] bytes) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..1], cancellationToken);
    }
}
