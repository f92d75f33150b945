using System.CommandLine;
using ParLive.Grains.Access;
using ParLive.Grains.Audit;
using ParLive.Grains.Contracts;
using ParLive.Silo.Hosting;

namespace ParLive.Silo.Commands;

/// <summary><c>parlive calendars import FILE</c> and <c>parlive calendars apply</c>: when units are open, and promises that follow it.</summary>
internal static class CalendarsCommand
{
    public static Command Create() =>
        new("calendars", "The calendars of units: a version of one, and due dates that follow it.") { Import(), Apply() };

    private static Command Import()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "A calendar (text, UTF-8): one row a rule, its words, a bar and the source." };
        var unit = new Option<string?>("--unit") { Description = "The unit's code or key: it and all below it have the calendar from the day on which it came out." };
        var preview = new Option<bool>("--preview") { Description = "Only says what it would do." };
        var (data, key) = (Options.Data(), Options.Key());
        var import = new Command("import", "Enters a version of a calendar: all of it, or nothing. It moves no due date by itself.") { file, unit, preview, data, key };
        import.SetAction((arguments, cancellationToken) => ImportAsync(
            arguments.GetValue(file)!, (arguments.GetValue(unit), arguments.GetValue(preview)), (arguments.GetValue(data)!, arguments.GetValue(key)), cancellationToken));
        return import;
    }

    private static Command Apply()
    {
        var unit = new Option<string?>("--unit") { Description = "The unit's code or key, for it and all below it; all units without it." };
        var preview = new Option<bool>("--preview") { Description = "Only says which due dates would move." };
        var (data, key) = (Options.Data(), Options.Key());
        var apply = new Command("apply", "Lets the computed due dates of open dossiers follow the newest calendar of their unit.") { unit, preview, data, key };
        apply.SetAction((arguments, cancellationToken) => ApplyAsync(
            (arguments.GetValue(unit), arguments.GetValue(preview)), (arguments.GetValue(data)!, arguments.GetValue(key)), cancellationToken));
        return apply;
    }

    private static async Task<int> ImportAsync(
        FileInfo file, (string? Unit, bool Preview) asked, (string Data, string? Key) at, CancellationToken cancellationToken)
    {
        if (!file.Exists)
        {
            throw new CommandException($"There is no file '{file.FullName}'.");
        }

        var text = await File.ReadAllTextAsync(file.FullName, cancellationToken);
        var report = RunningServer.Find(at.Data, at.Key) is { } server
            ? await server.EnterCalendarAsync(text, asked.Unit, asked.Preview, cancellationToken)
            : await Workshop.UseAsync(
                at.Data, (asked.Preview ? AuditActs.CalendarPreviewed : AuditActs.CalendarEntered, asked.Unit ?? ""),
                services =>
                {
                    var (calendars, entry) = (services.GetRequiredService<ICalendars>(), new CalendarEntry(text, KeyIn(services, asked.Unit)));
                    return asked.Preview ? calendars.Preview(entry, cancellationToken) : calendars.Enter(entry, cancellationToken);
                },
                cancellationToken);
        CalendarSummary.Print(file.Name, report);
        return report.Problems.Count == 0 ? Outcome.Done : Outcome.Failed;
    }

    private static async Task<int> ApplyAsync((string? Unit, bool Preview) asked, (string Data, string? Key) at, CancellationToken cancellationToken)
    {
        var report = RunningServer.Find(at.Data, at.Key) is { } server
            ? await server.FollowCalendarsAsync(asked.Unit, asked.Preview, cancellationToken)
            : await Workshop.UseAsync(
                at.Data, (asked.Preview ? AuditActs.CalendarsPreviewed : AuditActs.CalendarsFollowed, asked.Unit ?? ""),
                services => services.GetRequiredService<ICalendars>().Apply(KeyIn(services, asked.Unit), asked.Preview, cancellationToken),
                cancellationToken);
        CalendarSummary.Print(report);
        return Outcome.Done;
    }

    private static string? KeyIn(IServiceProvider services, string? unit) =>
        unit is null ? null : AskedUnit.In(services.GetRequiredService<IUnitFeed>(), unit).Key;
}
