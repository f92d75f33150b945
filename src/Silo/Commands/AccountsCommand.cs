using System.CommandLine;
using System.Globalization;
using ParLive.Access;
using ParLive.Access.Accounts;
using ParLive.Grains.Access;
using ParLive.Journal.Postgres;
using ParLive.Silo.Hosting;

namespace ParLive.Silo.Commands;

/// <summary><c>parlive accounts</c>: who may sign in, and as what. A server alone is stopped meanwhile; a cluster is not.</summary>
internal static class AccountsCommand
{
    public static Command Create() => new("accounts", "Who may sign in, and as what.")
    {
        Add(), List(), Disable(), Enable(), Unlock(), Reset(), Granting("grant", "Gives an account a role in a unit and all below it."),
        Granting("revoke", "Takes a role back."), Tie(),
    };

    private static Command Add()
    {
        var (name, data, person) = (Name(), Options.Data(), new Option<string>("--person") { Description = "Whose it is, in words.", DefaultValueFactory = _ => "" });
        var (role, unit) = (RoleOption(), UnitOption());
        var command = new Command("add", "Adds an account and shows a password once, which has to be changed at the first sign-in.") { name, person, role, unit, data };
        command.SetAction((arguments, cancellationToken) => WithAccountsAsync(arguments.GetValue(data)!, async (accounts, _) =>
        {
            IReadOnlyList<Grant> grants = arguments.GetValue(role) is { } given ? [new Grant(given, arguments.GetValue(unit)!)] : [];
            var (password, problem) = await accounts.AddAsync(arguments.GetValue(name)!, arguments.GetValue(person)!, grants);
            Show(password ?? throw new CommandException(problem!));
        }, cancellationToken));
        return command;
    }

    private static Command List()
    {
        var data = Options.Data();
        var command = new Command("list", "Lists all accounts with their roles.") { data };
        command.SetAction((arguments, cancellationToken) => WithAccountsAsync(arguments.GetValue(data)!, (_, book) =>
        {
            foreach (var account in book.All)
            {
                var state = account.Disabled ? "disabled" : account.LockedUntil is { } until ? string.Create(CultureInfo.InvariantCulture, $"locked until {until:O}") : "in use";
                Terminal.Print($"{account.Name}  {account.Person}  {state}  {(account.SecondFactor ? "second factor" : "password alone")}  {string.Join(' ', account.Grants)}");
            }

            return Task.CompletedTask;
        }, cancellationToken));
        return command;
    }

    private static Command Disable() => Changing("disable", "Keeps an account out; its sessions end.", "account.disabled", static account => (account.Disabled, account.Stamp) = (true, Accounts.NewStamp()));

    private static Command Enable() => Changing("enable", "Lets a disabled account in again.", "account.enabled", static account => account.Disabled = false);

    private static Command Unlock() => Changing("unlock", "Lets an account try again at once.", "account.unlocked", static account => (account.Failures, account.LockedUntil) = (0, null));

    private static Command Reset()
    {
        var (name, data) = (Name(), Options.Data());
        var noFactor = new Option<bool>("--without-second-factor") { Description = "Also takes the second factor off: the phone is lost, and so are the codes for recovery." };
        var command = new Command("reset-password", "Gives an account another password, shown once; its sessions end.") { name, noFactor, data };
        command.SetAction((arguments, cancellationToken) => WithAccountsAsync(arguments.GetValue(data)!, async (accounts, _) =>
        {
            if (arguments.GetValue(noFactor))
                await accounts.ChangeAsync(arguments.GetValue(name)!, "account.second-factor-off", static account => (account.SecondFactor, account.TotpKey, account.RecoveryCodes) = (false, null, []));
            Show(await accounts.ResetPasswordAsync(arguments.GetValue(name)!));
        }, cancellationToken));
        return command;
    }

    private static Command Granting(string verb, string what)
    {
        var (name, data, role, unit) = (Name(), Options.Data(), RoleOption(), UnitOption());
        role.Required = true;
        var command = new Command(verb, what) { name, role, unit, data };
        command.SetAction((arguments, cancellationToken) => WithAccountsAsync(arguments.GetValue(data)!, async (accounts, _) =>
        {
            var grant = new Grant(arguments.GetValue(role)!.Value, arguments.GetValue(unit)!);
            var changed = verb == "grant"
                ? await accounts.ChangeAsync(arguments.GetValue(name)!, "account.role-granted", account => account.Grants = [.. account.Grants.Where(held => held != grant), grant])
                : await accounts.ChangeAsync(arguments.GetValue(name)!, "account.role-revoked", account => account.Grants = [.. account.Grants.Where(held => held != grant)]);
            Terminal.Print($"{changed.Name}: {string.Join(' ', changed.Grants)}");
        }, cancellationToken));
        return command;
    }

    private static Command Tie()
    {
        var (name, data) = (Name(), Options.Data());
        var subject = new Argument<string>("SUBJECT") { Description = "By what the organisation's OpenID Connect provider knows the person (sub)." };
        var command = new Command("tie", "Lets an account sign in by way of the organisation's own provider.") { name, subject, data };
        command.SetAction((arguments, cancellationToken) => WithAccountsAsync(arguments.GetValue(data)!, async (accounts, book) =>
        {
            var login = new ExternalLogin(ProviderOptions.Scheme, arguments.GetValue(subject)!);
            if (book.Of(login) is { } other) throw new CommandException($"That subject is tied to the account '{other.Name}' already.");
            await accounts.ChangeAsync(arguments.GetValue(name)!, "account.tied", account => account.Logins = [.. account.Logins, login]);
        }, cancellationToken));
        return command;
    }

    private static Command Changing(string verb, string what, string act, Action<Account> change)
    {
        var (name, data) = (Name(), Options.Data());
        var command = new Command(verb, what) { name, data };
        command.SetAction((arguments, cancellationToken) => WithAccountsAsync(
            arguments.GetValue(data)!, (accounts, _) => accounts.ChangeAsync(arguments.GetValue(name)!, act, change), cancellationToken));
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

    private static async Task<int> WithAccountsAsync(string data, Func<Accounts, AccountBook, Task> act, CancellationToken cancellationToken)
    {
        if (ClusterSeat.IsNamed && JournalHome.Of(data).Database is { } database)
        {
            // Silos at work follow the book, so nothing has to stop.
            await using var journal = PostgresJournal.Open(database, new PostgresJournalOptions { IsShared = true });
            using var book = PostgresOfficeStore.Open(journal, TimeProvider.System);
            return await ActAsync(book, act);
        }

        return await Workshop.UseAsync(data, services => ActAsync(services.GetRequiredService<IOfficeBook>(), act), cancellationToken);
    }

    private static async Task<int> ActAsync(IOfficeBook book, Func<Accounts, AccountBook, Task> act)
    {
        await using var services = new ServiceCollection().AddSingleton(book).AddAccounts().BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        try
        {
            await act(scope.ServiceProvider.GetRequiredService<Accounts>(), scope.ServiceProvider.GetRequiredService<AccountBook>());
            return Outcome.Done;
        }
        catch (InvalidOperationException unknown)
        {
            throw new CommandException(unknown.Message);
        }
    }
}
