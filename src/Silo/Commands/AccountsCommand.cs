using System.CommandLine;
using System.Globalization;
using ParLive.Access;
using ParLive.Access.Accounts;
using ParLive.Silo.Hosting;

namespace ParLive.Silo.Commands;

/// <summary><c>parlive accounts</c>: who may sign in, and as what, beside a running server or without one.</summary>
internal static class AccountsCommand
{
    public static Command Create() => new("accounts", "Who may sign in, and as what.")
    {
        Add(), List(),
        Changing("disable", "Keeps an account out; its sessions end.", static (accounts, name, cancellationToken) => accounts.DisableAsync(name, cancellationToken)),
        Changing("enable", "Lets a disabled account in again.", static (accounts, name, cancellationToken) => accounts.EnableAsync(name, cancellationToken)),
        Changing("unlock", "Lets an account try again at once.", static (accounts, name, cancellationToken) => accounts.UnlockAsync(name, cancellationToken)),
        Reset(),
        Granting("grant", "Gives an account a role in a unit and all below it.", static (accounts, name, grant, cancellationToken) => accounts.GrantAsync(name, grant, cancellationToken)),
        Granting("revoke", "Takes a role back.", static (accounts, name, grant, cancellationToken) => accounts.RevokeAsync(name, grant, cancellationToken)),
        Tie(),
    };

    private static Command Add()
    {
        var (name, data, person) = (Name(), Options.Data(), new Option<string>("--person") { Description = "Whose it is, in words.", DefaultValueFactory = _ => "" });
        var (role, unit) = (RoleOption(), UnitOption());
        var command = new Command("add", "Adds an account and shows a password once, which has to be changed at the first sign-in.") { name, person, role, unit, data };
        command.SetAction((arguments, cancellationToken) => WithAccountsAsync(arguments.GetValue(data)!, async accounts =>
        {
            var grant = arguments.GetValue(role) is { } given ? new Grant(given, arguments.GetValue(unit)!) : null;
            Show(await accounts.AddAsync(arguments.GetValue(name)!, arguments.GetValue(person)!, grant, cancellationToken));
        }, cancellationToken));
        return command;
    }

    private static Command List()
    {
        var data = Options.Data();
        var command = new Command("list", "Lists all accounts with their roles.") { data };
        command.SetAction((arguments, cancellationToken) => WithAccountsAsync(arguments.GetValue(data)!, async accounts =>
        {
            foreach (var account in await accounts.ListAsync(cancellationToken))
            {
                var state = account.Disabled ? "disabled" : account.LockedUntil is { } until ? string.Create(CultureInfo.InvariantCulture, $"locked until {until:O}") : "in use";
                Terminal.Print($"{account.Name}  {account.Person}  {state}  {(account.SecondFactor ? "second factor" : "password alone")}  {string.Join(' ', account.Grants)}");
            }
        }, cancellationToken));
        return command;
    }

    private static Command Reset()
    {
        var (name, data) = (Name(), Options.Data());
        var noFactor = new Option<bool>("--without-second-factor") { Description = "Also takes the second factor off: the phone is lost, and so are the codes for recovery." };
        var command = new Command("reset-password", "Gives an account another password, shown once; its sessions end.") { name, noFactor, data };
        command.SetAction((arguments, cancellationToken) => WithAccountsAsync(
            arguments.GetValue(data)!, async accounts => Show(await accounts.ResetAsync(arguments.GetValue(name)!, arguments.GetValue(noFactor), cancellationToken)), cancellationToken));
        return command;
    }

    private static Command Granting(string verb, string what, Func<IAccountsAtHand, string, Grant, CancellationToken, Task<ListedAccount>> change)
    {
        var (name, data, role, unit) = (Name(), Options.Data(), RoleOption(), UnitOption());
        role.Required = true;
        var command = new Command(verb, what) { name, role, unit, data };
        command.SetAction((arguments, cancellationToken) => WithAccountsAsync(arguments.GetValue(data)!, async accounts =>
        {
            var changed = await change(accounts, arguments.GetValue(name)!, new Grant(arguments.GetValue(role)!.Value, arguments.GetValue(unit)!), cancellationToken);
            Terminal.Print($"{changed.Name}: {string.Join(' ', changed.Grants)}");
        }, cancellationToken));
        return command;
    }

    private static Command Tie()
    {
        var (name, data) = (Name(), Options.Data());
        var subject = new Argument<string>("SUBJECT") { Description = "By what the organisation's OpenID Connect provider knows the person (sub)." };
        var command = new Command("tie", "Lets an account sign in by way of the organisation's own provider.") { name, subject, data };
        command.SetAction((arguments, cancellationToken) => WithAccountsAsync(
            arguments.GetValue(data)!, accounts => accounts.TieAsync(arguments.GetValue(name)!, arguments.GetValue(subject)!, cancellationToken), cancellationToken));
        return command;
    }

    private static Command Changing(string verb, string what, Func<IAccountsAtHand, string, CancellationToken, Task> change)
    {
        var (name, data) = (Name(), Options.Data());
        var command = new Command(verb, what) { name, data };
        command.SetAction((arguments, cancellationToken) => WithAccountsAsync(
            arguments.GetValue(data)!, accounts => change(accounts, arguments.GetValue(name)!, cancellationToken), cancellationToken));
        return command;
    }

    private static Argument<string> Name() => new("NAME") { Description = "The account's name." };

    private static Option<Role?> RoleOption() => new("--role") { Description = "viewer, leader, operator, administrator or auditor." };

    private static Option<string> UnitOption() => new("--unit") { Description = "The unit, by its key or code; all units without it.", DefaultValueFactory = _ => Grant.Everywhere };

    private static void Show(string password)
    {
        Terminal.Print(password);
        Outcome.Complain("This password is shown once, and has to be changed at the first sign-in.");
    }

    private static async Task<int> WithAccountsAsync(string data, Func<IAccountsAtHand, Task> act, CancellationToken cancellationToken)
    {
        try
        {
            return await AtHand.UseAsync(
                data, server => DoneAsync(new AccountsOfServer(server)), services => DoneAsync(new AccountsHere(services)), static services => services.AddAccounts(), cancellationToken);
        }
        catch (AccountRefusedException refused)
        {
            throw new CommandException(refused.Message);
        }

        async Task<int> DoneAsync(IAccountsAtHand accounts)
        {
            await act(accounts);
            return Outcome.Done;
        }
    }
}
