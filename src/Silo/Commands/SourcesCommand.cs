using System.CommandLine;
using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using ParLive.Access.Sources;
using ParLive.Grains.Contracts;
using ParLive.Operations.Protection;
using ParLive.Silo.Hosting;

namespace ParLive.Silo.Commands;

/// <summary><c>parlive sources</c>: the keys by which sources are known and how much they may send, beside a running server or without one.</summary>
internal static class SourcesCommand
{
    public static Command Create() => new("sources", "The keys of sources, and how much each may send.") { Add(), List(), Rotate(), Revoke(), Limit() };

    private static Command Add()
    {
        var (name, data) = (new Argument<string>("SOURCE"), Options.Data());
        var units = new Option<string[]>("--unit") { Description = "A unit for which it is good, with all below it; may stand several times.", DefaultValueFactory = _ => [] };
        var kinds = new Option<string[]>("--kind") { Description = $"Events for which it is good: {string.Join(", ", EventVocabulary.Matters)}; may stand several times.", DefaultValueFactory = _ => [] };
        var expires = new Option<DateTimeOffset?>("--expires") { Description = "From when on it is unknown, as 2027-01-01T00:00:00+07:00." };
        var signs = new Option<bool>("--signs") { Description = "Bodies are signed with it, and it is never sent." };
        var command = new Command("add", "Makes a key for a source and shows it once.") { name, units, kinds, expires, signs, data };
        command.SetAction((arguments, cancellationToken) => WithDeskAsync(arguments.GetValue(data)!, async desk =>
        {
            var scope = new KeyScope(arguments.GetValue(units)!, arguments.GetValue(kinds)!);
            return Show(await desk.IssueAsync(new KeyOrder(arguments.GetValue(name)!, scope, arguments.GetValue(expires), arguments.GetValue(signs)), cancellationToken));
        }, cancellationToken));
        return command;
    }

    private static Command List()
    {
        var data = Options.Data();
        var command = new Command("list", "Lists all sources with their keys, limits and what they sent today.") { data };
        command.SetAction((arguments, cancellationToken) => WithDeskAsync(arguments.GetValue(data)!, async desk =>
        {
            foreach (var source in await desk.ListAsync(cancellationToken))
            {
                Terminal.Print(SourceLines.Of(source));
                foreach (var key in source.Keys) Terminal.Print(SourceLines.Of(key));
            }

            return Outcome.Done;
        }, cancellationToken));
        return command;
    }

    private static Command Rotate()
    {
        var (name, key, data) = (new Argument<string>("SOURCE"), new Argument<string>("KEY") { Description = "The key's name, as the list has it." }, Options.Data());
        var days = new Option<double?>("--overlap-days") { Description = "How many days the old one goes on, 0 to 90; 7 unless said." };
        var command = new Command("rotate", "Makes a key like another one, which then goes on for some days, and shows it once.") { name, key, days, data };
        command.SetAction((arguments, cancellationToken) => WithDeskAsync(
            arguments.GetValue(data)!, async desk => Show(await desk.RotateAsync(arguments.GetValue(name)!, arguments.GetValue(key)!, arguments.GetValue(days), cancellationToken)), cancellationToken));
        return command;
    }

    private static Command Revoke()
    {
        var (name, data) = (new Argument<string>("SOURCE"), Options.Data());
        var key = new Option<string?>("--key") { Description = "One of its keys, by its name; all of them without it." };
        var command = new Command("revoke", "Takes all keys of a source back at once, or one of them.") { name, key, data };
        command.SetAction((arguments, cancellationToken) => WithDeskAsync(arguments.GetValue(data)!, async desk =>
        {
            var count = await desk.RevokeAsync(arguments.GetValue(name)!, arguments.GetValue(key), cancellationToken);
            Terminal.Print(string.Create(CultureInfo.InvariantCulture, $"keys revoked: {count}"));
            return Outcome.Done;
        }, cancellationToken));
        return command;
    }

    private static Command Limit()
    {
        var (name, data) = (new Argument<string>("SOURCE"), Options.Data());
        var perSecond = new Option<double?>("--per-second") { Description = "Events in a second over time." };
        var burst = new Option<long?>("--burst") { Description = "Events at once after a rest; ten seconds' worth unless said." };
        var perDay = new Option<long?>("--per-day") { Description = "Events in a day of the office." };
        var command = new Command("limit", "Says how much a source may send; what is not said is without a bound of its own.") { name, perSecond, burst, perDay, data };
        command.SetAction((arguments, cancellationToken) => WithDeskAsync(arguments.GetValue(data)!, async desk =>
        {
            await desk.LimitAsync(arguments.GetValue(name)!, new SourceLimits(arguments.GetValue(perSecond), arguments.GetValue(burst), arguments.GetValue(perDay)), cancellationToken);
            return Outcome.Done;
        }, cancellationToken));
        return command;
    }

    private static int Show((string Text, string Id, bool Signs) made)
    {
        Terminal.Print(made.Text);
        Outcome.Complain(made.Signs
            ? $"This secret of the key {made.Id} is shown once. Bodies are signed with it; it is never sent."
            : $"This key is shown once; only its hash is kept. It is named {made.Id}.");
        return Outcome.Done;
    }

    private static async Task<int> WithDeskAsync(string data, Func<ISourcesAtHand, Task<int>> act, CancellationToken cancellationToken)
    {
        try
        {
            return await AtHand.UseAsync(data, server => act(new SourcesOfServer(server)), services => act(new SourcesHere(services)), Needs, cancellationToken);
        }
        catch (SourceRefusedException refused)
        {
            throw new CommandException(refused.Message);
        }
    }

    private static void Needs(IServiceCollection services) =>
        services.AddSources().AddSharedProtection("").AddDataProtection().SetApplicationName("ParLive");
}
