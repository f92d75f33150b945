using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using ParLive.Grains.Journaling;
using ParLive.Journal;
using ParLive.Journal.Folders;
using ParLive.Journal.Postgres;
using ParLive.Operations.Doctor;
using ParLive.Operations.Doors;
using ParLive.Operations.Health;
using ParLive.Operations.Tests.Doors;
using ParLive.Testing;

namespace ParLive.Operations.Tests.Doctor;

/// <summary>Each fault is found, is told in a sentence, and comes with what to do.</summary>
public sealed class EachFault : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parlive-doctor-");

    [Fact]
    public async Task A_healthy_machine_has_no_fault()
    {
        var findings = await LookAsync(Healthy());

        Assert.Equal([], findings.Where(finding => finding.Mark == FindingMark.Fault));
        Assert.Equal(["clock", "configuration", "data folder", "doors", "journal", "languages", "open files", "time zones"], findings.Where(finding => finding.Check != "node").Select(finding => finding.Check).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.FullName));
    }

    [Theory]
    [InlineData("PARLIVE_JOURNL", "Call it PARLIVE_JOURNAL.")]
    [InlineData("parlive_key", "Call it PARLIVE_KEY.")]
    [InlineData("PARLIVE_PORT", "There are PARLIVE_JOURNAL")]
    public async Task A_variable_that_nobody_reads(string name, string advice) =>
        await AssertFaultAsync(Healthy() with { Environment = Says(name, "x") }, "configuration", $"Nobody reads the environment variable {name}.", advice);

    [Fact]
    public async Task Options_that_do_not_go_together() =>
        await AssertFaultAsync(Healthy() with { Conflicts = ["The silos of a cluster stand in for each other; leave --standby away."] }, "configuration", "leave --standby away", "");

    [Fact]
    public async Task Telemetry_without_a_collector() => await AssertDoubtAsync(
        Healthy() with { Environment = Says("OTEL_EXPORTER_OTLP_PROTOCOL", "grpc") }, "configuration", "names no collector");

    [Fact]
    public async Task A_folder_that_cannot_be_written()
    {

        await AssertFaultAsync(Healthy() with { Folder = "/proc/parlive" }, "data folder", "cannot be written", "chown");
    }

    [Theory]
    [InlineData(64L << 20, FindingMark.Fault)]
    [InlineData(512L << 20, FindingMark.Doubt)]
    [InlineData(2L << 30, FindingMark.Well)]
    public async Task A_disk_with_little_room(long free, FindingMark mark)
    {
        var findings = await LookAsync(Healthy() with { Room = _ => new DiskRoom(free, 1L << 40) });

        Assert.Equal(mark, findings.Single(finding => finding.Sentence.Contains("are left on its disk", StringComparison.Ordinal)).Mark);
    }

    [Theory]
    [InlineData("nfs4", FindingMark.Fault)]
    [InlineData("cifs", FindingMark.Fault)]
    [InlineData("tmpfs", FindingMark.Fault)]
    [InlineData("overlay", FindingMark.Doubt)]
    [InlineData("ext4", FindingMark.Well)]
    public void A_file_system_that_does_not_keep_its_word(string type, FindingMark mark)
    {
        var mounts = $"1 0 8:1 / / rw - ext4 /dev/sda rw\n2 1 0:5 / {_folder.FullName} rw - {type} server rw\n3 1 0:6 / {_folder.FullName}-other rw - btrfs x rw\n";

        Assert.Equal(mark, FolderChecks.Of(Healthy() with { Mounts = mounts }).Last().Mark);
    }

    [Fact]
    public async Task A_clock_behind_the_newest_record_and_one_nobody_keeps()
    {
        await using (var server = await ServerInProcess.StartAsync())
        {
            await server.AddUnitsAsync(Some.Province);
            await server.ReceiveAsync("A", "x-1");
            var running = Healthy() with { Folder = server.Data, Urls = [server.Client.BaseAddress!.OriginalString], RunsAt = server.Client.BaseAddress.OriginalString };
            Assert.Equal([], (await LookAsync(running)).Where(finding => finding.Mark == FindingMark.Fault));

            await AssertFaultAsync(running, "clock", "and the newest record was accepted at", "NTP", new ManualClock(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero)));
        }

        await AssertDoubtAsync(Healthy() with { IsClockKept = () => false }, "clock", "nobody keeps it");
    }

    [Theory]
    [InlineData("no database", "is no SQLite database|cannot be read")]
    [InlineData("another program's", "of another program")]
    [InlineData("newer", "by a newer ParLive")]
    [InlineData("cut off", "segment|commit")]
    public async Task A_journal_that_does_not_open_or_fit(string fault, string sentences)
    {
        using (var folder = DataFolder.Open(_folder.FullName))
        {
            await using var journal = SqliteJournal.Open(folder);
            await journal.Append(new JournalRecord("A@2020-01-01", 1, new byte[] { 1, 2, 3 }, default, default));
        }

        await SpoilAsync(fault);

        var found = (await LookAsync(Healthy())).Single(finding => finding.Check == "journal");
        Assert.Equal(FindingMark.Fault, found.Mark);
        Assert.Contains(sentences.Split('|'), sentence => found.Sentence.Contains(sentence, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_database_that_is_away() => await AssertFaultAsync(
        Healthy() with { Database = "Host=127.0.0.1;Port=1;Database=parlive;Username=parlive;Password=geheim" }, "database", "No database server answers", "");

    [Fact]
    public async Task A_database_that_does_not_wait_for_its_disk_and_one_whose_schema_is_older()
    {
        await using var database = await PostgresServer.StartAsync(keepsPromises: false);

        var findings = await LookAsync(Healthy() with { Database = database.ConnectionString("postgres") });

        Assert.Contains(findings, finding => finding is { Check: "database", Mark: FindingMark.Fault } && finding.Sentence.Contains("fsync turned off", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.Sentence.EndsWith("its schema is made by the first server.", StringComparison.Ordinal));
        Assert.DoesNotContain(findings, finding => finding.Sentence.Contains(PostgresServer.Password, StringComparison.Ordinal));
        var glance = new PostgresGlance("db/parlive", "17", 2, 5, [], 3, DateTimeOffset.UnixEpoch);
        Assert.Equal([FindingMark.Well, FindingMark.Doubt, FindingMark.Doubt], DatabaseChecks.Of(glance, DateTimeOffset.UnixEpoch.AddMinutes(1)).Select(finding => finding.Mark));
    }

    [Fact]
    public async Task A_port_that_somebody_holds()
    {
        using var holder = new TcpListener(IPAddress.Loopback, 0);
        holder.Start();
        var url = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)holder.LocalEndpoint).Port}");

        await AssertFaultAsync(Healthy() with { Urls = [url] }, "doors", "cannot be listened on", "--urls");
    }

    [Fact]
    public async Task Doors_that_a_server_would_not_open()
    {
        await AssertFaultAsync(Healthy() with { Urls = ["http://0.0.0.0:0"] }, "doors", "for everyone to read", "");
        var file = Path.Combine(_folder.FullName, "door.pem");
        await AssertFaultAsync(Healthy() with { Doors = new DoorTerms { Certificate = file } }, "doors", "cannot be used", "--certificate");
        SomeCertificate.Write(file, "door", TimeSpan.FromHours(-1));
        await AssertFaultAsync(Healthy() with { Doors = new DoorTerms { Certificate = file } }, "doors", "it has ended", "Renew");
        SomeCertificate.Write(file, "door", TimeSpan.FromDays(3));
        await AssertDoubtAsync(Healthy() with { Doors = new DoorTerms { Certificate = file } }, "doors", "holds until");
    }

    [Fact]
    public async Task A_cluster_whose_Redis_is_away() =>
        await AssertFaultAsync(Healthy() with { Cluster = "127.0.0.1:1,password=geheim" }, "cluster", "Nobody answers at 127.0.0.1:1", "PARLIVE_CLUSTER");

    [Fact]
    public void Few_open_files() => Assert.Contains(
        SystemChecks.Of(Healthy() with { Limits = "Limit  Soft Limit  Hard Limit  Units\nMax open files            256                  1024                 files\n" }),
        finding => finding is { Check: "open files", Mark: FindingMark.Doubt } && finding.Sentence.Contains("1024", StringComparison.Ordinal));

    [Theory]
    [InlineData("v18.19.0", 18)]
    [InlineData("Chromium 131.0.6778.85 built on Debian", 131)]
    [InlineData("none", null)]
    public void The_version_of_a_program(string said, int? major) => Assert.Equal(major, ToolChecks.MajorOf(said));

    public void Dispose() => _folder.Delete(recursive: true);

    private string JournalPath => Path.Combine(_folder.FullName, "journal.db");

    private Patient Healthy() => new()
    {
        Folder = _folder.FullName,
        Urls = ["http://127.0.0.1:0"],
        Room = _ => new DiskRoom(1L << 40, 1L << 41),
        Mounts = "1 0 8:1 / / rw - ext4 /dev/sda rw\n",
        IsClockKept = () => true,
    };

    private static Dictionary<string, string> Says(string name, string value) => new(StringComparer.Ordinal) { [name] = value };

    private static Task<IReadOnlyList<Finding>> LookAsync(Patient patient, TimeProvider? clock = null) =>
        Rounds.MakeAsync(patient, clock ?? TimeProvider.System, TestContext.Current.CancellationToken);

    private static async Task AssertFaultAsync(Patient patient, string check, string sentence, string advice, TimeProvider? clock = null)
    {
        var fault = Assert.Single(await LookAsync(patient, clock), finding => finding.Mark == FindingMark.Fault);
        Assert.Equal(check, fault.Check);
        Assert.Contains(sentence, fault.Sentence, StringComparison.Ordinal);
        Assert.Contains(advice, fault.Advice, StringComparison.Ordinal);
        Assert.NotEmpty(fault.Advice);
        Assert.DoesNotContain("geheim", fault.Sentence, StringComparison.Ordinal);
    }

    private static async Task AssertDoubtAsync(Patient patient, string check, string sentence)
    {
        var findings = await LookAsync(patient);
        Assert.DoesNotContain(findings, finding => finding.Mark == FindingMark.Fault);
        var doubt = Assert.Single(findings, finding => finding.Mark == FindingMark.Doubt && finding.Check == check);
        Assert.Contains(sentence, doubt.Sentence, StringComparison.Ordinal);
        Assert.NotEmpty(doubt.Advice);
    }

    private async Task SpoilAsync(string fault)
    {
        if (fault == "no database")
        {
            await File.WriteAllTextAsync(JournalPath, new string('x', 10_000), TestContext.Current.CancellationToken);
            return;
        }

        await using var file = new SqliteConnection($"Data Source={JournalPath};Pooling=False");
        await file.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = file.CreateCommand();
        command.CommandText = fault switch
        {
            "newer" => "PRAGMA user_version=99",
            "another program's" => "PRAGMA application_id=1",
            _ => "UPDATE segment SET body = x'00' WHERE id = (SELECT max(id) FROM segment)",
        };
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
