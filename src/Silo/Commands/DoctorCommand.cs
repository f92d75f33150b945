using System.Collections;
using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ParLive.Journal.Folders;
using ParLive.Notices.Books;
using ParLive.Operations.Doctor;
using ParLive.Silo.Hosting;

namespace ParLive.Silo.Commands;

/// <summary><c>parlive doctor</c>: looks at everything a server needs, changes nothing, and says what to do.</summary>
internal static class DoctorCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static Command Create()
    {
        var (data, journal, urls, doors, roles) = (Options.Data(), Options.Journal(), Options.Urls(), new DoorOptions(), new RolesOptions());
        var notices = Options.Notices();
        var json = new Option<bool>("--json") { Description = "Answer in JSON." };
        var command = new Command("doctor", "Looks at configuration, disk, clock, journal, doors and system as a server with the same options would need them; exit code 1 if any fails.")
        {
            data, journal, urls, doors.Certificate, doors.Key, doors.Proxies, roles.Roles, roles.Cluster, roles.Silo, roles.Gateway, notices, json,
        };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var home = JournalHome.Of(arguments.GetValue(data)!, arguments.GetValue(journal));
            var habits = new Habits { Roles = roles.RolesOf(arguments), Seat = roles.SeatOf(arguments), Doors = doors.Of(arguments), Notices = arguments.GetValue(notices) };
            var findings = await Rounds.MakeAsync(PatientOf(home, habits, arguments.GetValue(urls)!), TimeProvider.System, cancellationToken);
            if (arguments.GetValue(json)) Terminal.Print(JsonSerializer.Serialize(findings, Json));
            else Print(findings);
            return findings.Any(finding => finding.Mark == FindingMark.Fault) ? Outcome.Failed : Outcome.Done;
        });
        return command;
    }

    private static Patient PatientOf(JournalHome home, Habits habits, string[] urls) => new()
    {
        Folder = home.Folder,
        Database = home.Database,
        Cluster = habits.Seat?.Membership,
        HasJournal = habits.Roles.HasFlag(Roles.Grains),
        Urls = urls,
        Doors = habits.Doors,
        Conflicts = [.. new[] { RolesRefused.Why(habits, home), home.Misfit(), BookProblem(habits.Notices ?? Path.Combine(home.Folder, "notices.json")) }.OfType<string>()],
        RunsAt = DataFolder.AddressOf(home.Folder),
        Environment = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .ToDictionary(pair => (string)pair.Key, pair => pair.Value as string ?? "", StringComparer.Ordinal),
    };

    private static string? BookProblem(string file)
    {
        try
        {
            if (File.Exists(file)) NoticeBookFile.Read(file);
            return null;
        }
        catch (NoticeBookException problem)
        {
            return problem.Message;
        }
    }

    private static void Print(IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings)
        {
            Terminal.Print($"{Sign(finding.Mark)} {finding.Check}: {finding.Sentence}");
            if (finding.Advice.Length > 0) Terminal.Print($"    {finding.Advice}");
        }
    }

    private static string Sign(FindingMark mark) => mark switch { FindingMark.Well => "ok  ", FindingMark.Doubt => "look", _ => "FAIL" };
}
