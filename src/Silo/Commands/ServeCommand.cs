using System.CommandLine;
using ParLive.Domain.Editions;
using ParLive.Silo.Hosting;

namespace ParLive.Silo.Commands;

/// <summary><c>parlive serve</c>: intake, units and walls, in one process or as part of a cluster.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var (data, journal, urls) = (Options.Data(), Options.Journal(), Options.Urls());
        var closing = new Option<int?>("--close-periods")
        {
            Description = "Close each month, quarter and year this many whole days after it is over, with what had come in by then (default: never).",
            HelpName = "DAYS",
        };
        closing.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 0 or > ClosingSchedule.MostDays)
            {
                result.AddError($"--close-periods is 0 to {ClosingSchedule.MostDays} days.");
            }
        });
        var standby = new Option<bool>("--standby")
        {
            Description = "While another process writes the journal in the database, stand by and take over when that one is gone.",
        };
        var notices = Options.Notices();
        var (terms, roles, quarantine, doors) = (new TermsOptions(), new RolesOptions(), new QuarantineBounds(), new DoorOptions());
        var command = new Command("serve", "Takes events in and shows them, until it is stopped.")
        {
            data, journal, urls, doors.Certificate, doors.Key, doors.Proxies, roles.Roles, roles.Cluster, roles.Silo, roles.Gateway, standby, closing, notices, quarantine.Days, quarantine.ByteDays, quarantine.Bytes, terms.Profile, terms.Target, terms.Expect, terms.Ended,
        };
        command.SetAction((arguments, cancellationToken) => Server.RunAsync(
            JournalHome.Of(arguments.GetValue(data)!, arguments.GetValue(journal)), arguments.GetValue(urls)!, static (_, _) => Task.CompletedTask, cancellationToken,
            new Habits
            {
                Roles = roles.RolesOf(arguments),
                Seat = roles.SeatOf(arguments),
                Notices = arguments.GetValue(notices),
                Doors = doors.Of(arguments),
                StandsBy = arguments.GetValue(standby),
                ClosePeriods = arguments.GetValue(closing),
                QuarantineDays = arguments.GetValue(quarantine.Days),
                QuarantineByteDays = arguments.GetValue(quarantine.ByteDays),
                QuarantineBytes = arguments.GetValue(quarantine.Bytes),
                Terms = terms.Of(arguments),
            }));
        return command;
    }
}
