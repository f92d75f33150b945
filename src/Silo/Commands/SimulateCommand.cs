using System.CommandLine;
using System.Globalization;
using NodaTime;
using ParLive.Domain.Time;
using ParLive.Simulation.Checks;
using ParLive.Simulation.Exports;
using ParLive.Simulation.Provinces;
using Spectre.Console;

namespace ParLive.Silo.Commands;

/// <summary><c>parlive simulate</c>: a synthetic province whose truth is known, as files; or the checks of ParLive's judgements against such truths.</summary>
internal static class SimulateCommand
{
    private const int MostWeeks = 52;

    public static Command Create()
    {
        var check = new Option<bool>("--check") { Description = "Check ranks, hotspots, forecasts, the gaming watch and silence against known truths; fails where a figure falls short." };
        var room = new Option<string?>("--room") { Description = "Check this room alone." };
        room.AcceptOnlyFromAmong([.. AllChecks.Rooms.Select(known => known.Room)]);
        var seeds = new Option<int>("--seeds") { Description = "How much to check: 1 takes some minutes, more take longer and say more.", DefaultValueFactory = _ => 1 };
        seeds.Validators.Add(result => Refuse(result, "--seeds", 1, 100));
        var seed = new Option<int>("--seed") { Description = "Another seed, another province.", DefaultValueFactory = _ => 42 };
        var weeks = new Option<int>("--weeks") { Description = "How many weeks of dossiers, up to today.", DefaultValueFactory = _ => 12 };
        weeks.Validators.Add(result => Refuse(result, "--weeks", 1, MostWeeks));
        var output = new Option<DirectoryInfo>("--out") { Description = "The folder to write to.", DefaultValueFactory = _ => new DirectoryInfo("simulated"), HelpName = "DIR" };
        var command = new Command("simulate", "Writes a synthetic province whose truth is known: units.csv, events.ndjson, truth.csv.")
        {
            check, room, seeds, seed, weeks, output,
        };
        command.SetAction(arguments => arguments.GetValue(check)
            ? Check(arguments.GetValue(room), arguments.GetValue(seeds))
            : Write(arguments.GetValue(seed), arguments.GetValue(weeks), arguments.GetValue(output)!));
        return command;
    }

    private static void Refuse(System.CommandLine.Parsing.OptionResult result, string name, int from, int to)
    {
        if (result.GetValueOrDefault<int>() is var number && (number < from || number > to))
        {
            result.AddError($"{name} is {from} to {to}.");
        }
    }

    private static int Check(string? only, int seeds)
    {
        var failed = 0;
        foreach (var (room, run) in AllChecks.Rooms.Where(known => only is null || known.Room == only))
        {
            var table = new Table().Border(TableBorder.Simple).Title(Markup.Escape(room))
                .AddColumn("").AddColumn(new TableColumn("figure").RightAligned()).AddColumn(new TableColumn("limit").RightAligned()).AddColumn("");
            foreach (var line in run(seeds))
            {
                table.AddRow(Markup.Escape(line.What), Markup.Escape(line.Figure), Markup.Escape(line.Limit), line.Holds switch { true => "✓", false => "✗ falls short", null => "" });
                failed += line.Holds == false ? 1 : 0;
            }

            Terminal.Results.Write(table);
        }

        Terminal.Print(failed == 0 ? "All figures keep to their limits." : string.Create(CultureInfo.InvariantCulture, $"{failed} figures fall short."));
        return failed == 0 ? Outcome.Done : Outcome.Failed;
    }

    private static int Write(int seed, int weeks, DirectoryInfo output)
    {
        var now = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
        var today = OfficeZone.Vietnam.DateOf(now);
        var province = new SimulatedProvince(new ProvincePlan(seed, today.PlusDays(-7 * weeks), today));
        output.Create();
        using (var units = File.CreateText(Path.Combine(output.FullName, ProvinceFiles.Units)))
        {
            ProvinceFiles.WriteUnits(units, province);
        }

        using (var truth = File.CreateText(Path.Combine(output.FullName, ProvinceFiles.Truth)))
        {
            ProvinceFiles.WriteTruth(truth, province);
        }

        using var events = File.Create(Path.Combine(output.FullName, ProvinceFiles.Events));
        var written = ProvinceFiles.WriteEvents(events, province, now);
        Terminal.Print(string.Create(CultureInfo.CurrentCulture, $"{province.Units.Count} units, {written:N0} events up to now: {output.FullName}"));
        return Outcome.Done;
    }
}
