using System.CommandLine;
using System.Diagnostics;
using ParLive.Peers.Parlive;
using ParLive.Work;
using Spectre.Console;
using Tree = ParLive.Running.Tree;

namespace ParLive.Peers;

/// <summary><c>parlive</c>: ParLive alone, loaded once or several times; for whoever profiles it.</summary>
internal static class LoadCommand
{
    public static Command Create()
    {
        var events = new Option<int>("--events") { DefaultValueFactory = _ => 2_000_000, Description = "About how many events." };
        var batch = new Option<int>("--batch") { DefaultValueFactory = _ => 1_000, Description = "How many events a request has." };
        var inFlight = new Option<int>("--in-flight") { DefaultValueFactory = _ => 4, Description = "How many requests are under way at once." };
        var rounds = new Option<int>("--rounds") { DefaultValueFactory = _ => 1, Description = "How often, each time on an empty server." };
        var delay = new Option<int>("--sync-delay") { Description = "How many milliseconds longer each sync takes." };
        var communes = new Option<int>("--communes") { DefaultValueFactory = _ => 12_000, Description = "How many communes there are." };
        var keep = new Option<string?>("--data") { Description = "A data folder that stays, for one round." };
        var hold = new Option<bool>("--hold") { Description = "Keep the server up until Enter is pressed." };
        var command = new Command("parlive", "Loads ParLive alone and says how fast it was.") { events, batch, inFlight, rounds, delay, communes, keep, hold };
        command.SetAction(async (parsed, _) =>
        {
            var plan = new Plan(42, Plan.DossiersOf(parsed.GetValue(events)), Plan.LastBefore(TimeProvider.System.GetUtcNow()));
            if (parsed.GetValue(communes) != plan.Communes) plan = plan with { Communes = parsed.GetValue(communes), Districts = parsed.GetValue(communes) / 17 };
            var work = WorkFile.In(Path.Combine(Tree.Root, "artifacts", "bench", "work"), plan);
            for (var round = 0; round < parsed.GetValue(rounds); round++)
            {
                await using var house = await House.StartAsync(Telling.CountryOf(plan), parsed.GetValue(keep), parsed.GetValue(delay));
                AnsiConsole.WriteLine($"process {house.Process.Id} on {house.Process.Address}, data in {house.Process.Data}");
                await LoadAsync(house, work, parsed.GetValue(batch), parsed.GetValue(inFlight));
                if (parsed.GetValue(hold)) await AnsiConsole.Console.Input.ReadKeyAsync(intercept: true, default);
            }
        });
        return command;
    }

    private static async Task LoadAsync(House house, WorkFile work, int batch, int inFlight)
    {
        // Code that runs for the first time is slow, and no server is measured by its first second.
        var warmUp = Math.Min(work.Lines / 5, 200_000);
        using (var first = new Batches(work.Path, 0, warmUp)) await new Sender(house, first, 1_000).SendAsync(inFlight: 4);
        using var rest = new Batches(work.Path, warmUp, int.MaxValue);
        var sender = new Sender(house, rest, batch);
        var (began, computed) = (Stopwatch.GetTimestamp(), house.Process.ProcessorTime);
        await sender.SendAsync(inFlight);
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        var busy = (house.Process.ProcessorTime - computed).TotalSeconds;
        AnsiConsole.WriteLine(
            $"{sender.Accepted + sender.Duplicates:N0} events ({sender.Duplicates:N0} repeats) in {seconds:N2} s: {(sender.Accepted + sender.Duplicates) / seconds:N0} events/s; "
            + $"server {busy:N2} CPU s, {house.Process.Memory / 1e6:N0} MB; {sender.TurnedAway} told to come again");
    }
}
