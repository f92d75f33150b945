using Microsoft.AspNetCore.Http;
using ParLive.Access.Accounts;
using ParLive.Dashboard.Pages;
using ParLive.Dashboard.SignIn;

namespace ParLive.Dashboard.Administration;

/// <summary>All accounts, for whoever keeps them: adding, roles, keeping out and letting in.</summary>
internal sealed class AccountsPages(AccountBook book, AdminDesk desk, PageWriter writer, AdminRooms rooms, TimeProvider clock)
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
    public async Task<IResult> AddAsync(HttpContext context, AccountDesk accounts)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (name, person) = (AccountNames.Normal(SignInPages.Field(form, "name")), SignInPages.Field(form, "person"));
        return await DoneAsync(
            context,
            new AccountsModel { Typed = (name, person) },
            async () => await PageAsync(context, StatusCodes.Status200OK, new AccountsModel { Told = (name, await accounts.AddAsync(name, person, GrantIn(form))) }));
    }

    /// <summary>Does something about one.</summary>
    public async Task<IResult> ActAsync(string name, HttpContext context, AccountDesk accounts)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (book.Find(AccountNames.Normal(name)) is not { } account) return Results.NotFound();

        return await DoneAsync(context, new AccountsModel(), async () =>
        {
            switch (form["act"].ToString())
            {
                case "disable":
                    await accounts.DisableAsync(account.Name);
                    return Said(context, "disabled");
                case "enable":
                    await accounts.EnableAsync(account.Name);
                    return Said(context, "enabled");
                case "unlock":
                    await accounts.UnlockAsync(account.Name);
                    return Said(context, "unlocked");
                case "reset":
                    return await PageAsync(context, StatusCodes.Status200OK, new AccountsModel { Told = (account.Name, await accounts.ResetAsync(account.Name, form["factor"] == "off")) });
                case "grant":
                    await accounts.GrantAsync(account.Name, GrantIn(form));
                    return Said(context, "granted");
                case "revoke":
                    // Shown as it was held; where it is not any more, there is nothing to take back.
                    if (account.Grants.FirstOrDefault(held => held.ToString() == form["grant"]) is { } taken) await accounts.RevokeAsync(account.Name, taken);
                    return Said(context, "revoked");
                default:
                    return Results.StatusCode(StatusCodes.Status400BadRequest);
            }
        });
    }

    private static IResult Said(HttpContext context, string what) => AdminDesk.See(context, "admin/accounts", what);

    private static Grant GrantIn(IFormCollection form) => new(AccountDesk.RoleOf(form["role"]), SignInPages.Field(form, "unit"));

    private async Task<IResult> DoneAsync(HttpContext context, AccountsModel typed, Func<Task<IResult>> act)
    {
        try
        {
            return await act();
        }
        catch (AccountRefusedException refused)
        {
            return await PageAsync(context, StatusCodes.Status422UnprocessableEntity, typed with { Problem = refused.Problem });
        }
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
