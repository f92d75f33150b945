using Microsoft.AspNetCore.Http;
using ParLive.Access.Accounts;
using ParLive.Dashboard.Pages;
using ParLive.Dashboard.SignIn;
using ParLive.Grains.Access;

namespace ParLive.Dashboard.Administration;

/// <summary>All accounts, for whoever keeps them: adding, roles, keeping out and letting in.</summary>
internal sealed class AccountsPages(AccountBook book, IUnitFeed feed, AdminDesk desk, PageWriter writer, AdminRooms rooms, TimeProvider clock)
{
    // Words that an address may ask the page to say; anything else in it is not said.
    private static readonly string[] Sayable = ["disabled", "enabled", "unlocked", "granted", "revoked"];

    /// <summary>Shows them.</summary>
    public Task<IResult> ShowAsync(HttpContext context)
    {
        var said = context.Request.Query["said"].ToString();
        return PageAsync(context, StatusCodes.Status200OK, new AccountsModel { Said = Sayable.Contains(said, StringComparer.Ordinal) ? $"accounts.said.{said}" : null });
    }

    /// <summary>Adds one, and shows its password once.</summary>
    public async Task<IResult> AddAsync(HttpContext context, Accounts accounts)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var name = AccountNames.Normal(SignInPages.Field(form, "name"));
        var (grant, problem) = GrantOf(form);
        problem ??= !AccountNames.IsName(name) ? "account" : book.Find(name) is not null ? "taken" : null;
        if (problem is not null) return await PageAsync(context, StatusCodes.Status422UnprocessableEntity, new AccountsModel { Problem = problem, Typed = (name, SignInPages.Field(form, "person")) });

        var (password, refused) = await accounts.AddAsync(name, SignInPages.Field(form, "person"), [grant!]);
        return password is null
            ? await PageAsync(context, StatusCodes.Status422UnprocessableEntity, new AccountsModel { Problem = refused is null ? null : "taken" })
            : await PageAsync(context, StatusCodes.Status200OK, new AccountsModel { Told = (name, password) });
    }

    /// <summary>Does something about one.</summary>
    public async Task<IResult> ActAsync(string name, HttpContext context, Accounts accounts)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (book.Find(AccountNames.Normal(name)) is not { } account) return Results.NotFound();

        switch (form["act"].ToString())
        {
            case "disable":
                return await ChangedAsync(context, account, accounts, "disabled", static known => (known.Disabled, known.Stamp) = (true, Accounts.NewStamp()));
            case "enable":
                return await ChangedAsync(context, account, accounts, "enabled", static known => known.Disabled = false);
            case "unlock":
                return await ChangedAsync(context, account, accounts, "unlocked", static known => (known.Failures, known.LockedUntil) = (0, null));
            case "reset":
                if (form["factor"] == "off")
                    await accounts.ChangeAsync(account.Name, "account.second-factor-off", static known => (known.SecondFactor, known.TotpKey, known.RecoveryCodes) = (false, null, []));
                return await PageAsync(context, StatusCodes.Status200OK, new AccountsModel { Told = (account.Name, await accounts.ResetPasswordAsync(account.Name)) });
            case "grant":
                var (grant, problem) = GrantOf(form);
                return problem is not null
                    ? await PageAsync(context, StatusCodes.Status422UnprocessableEntity, new AccountsModel { Problem = problem })
                    : await ChangedAsync(context, account, accounts, "granted", known => known.Grants = [.. known.Grants.Where(held => held != grant), grant!]);
            case "revoke":
                var taken = form["grant"].ToString();
                return await ChangedAsync(context, account, accounts, "revoked", known => known.Grants = [.. known.Grants.Where(held => held.ToString() != taken)]);
            default:
                return Results.StatusCode(StatusCodes.Status400BadRequest);
        }
    }

    // Tried on a copy first: whoever keeps accounts cannot leave them without anybody who does.
    private async Task<IResult> ChangedAsync(HttpContext context, Account account, Accounts accounts, string what, Action<Account> change)
    {
        var after = book.Find(account.Name)!;
        change(after);
        if (!book.All.Select(known => known.Name == after.Name ? after : known).Any(Keeps))
            return await PageAsync(context, StatusCodes.Status422UnprocessableEntity, new AccountsModel { Problem = "last" });

        await accounts.ChangeAsync(account.Name, what switch { "granted" => "account.role-granted", "revoked" => "account.role-revoked", _ => $"account.{what}" }, change);
        return AdminDesk.See(context, "admin/accounts", what);
    }

    private static bool Keeps(Account account) => !account.Disabled && account.Grants.Contains(new Grant(Role.Administrator, Grant.Everywhere));

    private (Grant? Grant, string? Problem) GrantOf(IFormCollection form)
    {
        var unit = SignInPages.Field(form, "unit").Trim();
        if (!Enum.TryParse<Role>(form["role"], ignoreCase: false, out var role) || !Enum.IsDefined(role)) return (null, "role");
        if (unit.Length == 0 || unit == Grant.Everywhere) return (new Grant(role, Grant.Everywhere), null);

        return feed.Find(unit) is { } found ? (new Grant(role, found.Key), null) : (null, "unit");
    }

    private Task<IResult> PageAsync(HttpContext context, int status, AccountsModel model)
    {
        var language = Display.LanguageOf(context.Request.Query);
        context.Response.Headers.CacheControl = "no-store";
        var nameOf = desk.NameIn(language);
        return writer.PageAsync<AccountsPage>(language, status, new(StringComparer.Ordinal)
        {
            ["Document"] = writer.Document(context, language),
            ["Rooms"] = rooms.For(context),
            ["Model"] = model with
            {
                Accounts = book.All,
                Units = desk.Units,
                Now = clock.GetUtcNow(),
                Zone = desk.Zone,
            },
            ["NameOf"] = (Func<string, string>)(unit => unit == Grant.Everywhere ? Words.Of("account.everywhere") : nameOf(unit)),
        });
    }
}
