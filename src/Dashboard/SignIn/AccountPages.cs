using Microsoft.AspNetCore.Http;
using ParLive.Access.Accounts;
using ParLive.Access.Doors;
using ParLive.Dashboard.Administration;
using ParLive.Dashboard.Pages;
using ParLive.Grains.Access;
using ParLive.Grains.Audit;

namespace ParLive.Dashboard.SignIn;

/// <summary>What somebody keeps of his own account: the password and the second factor.</summary>
internal sealed class AccountPages(PageWriter writer, AccountBook book, IUnitFeed feed, AdminRooms rooms)
{
    private const int Codes = 10;

    // Words that an address may ask the page to say; anything else in it is not said.
    private static readonly string[] Sayable = ["changed", "off"];

    /// <summary>Shows it.</summary>
    public Task<IResult> ShowAsync(HttpContext context) => OfOwnAsync(context, account =>
    {
        var said = context.Request.Query["said"].ToString();
        return PageAsync(context, StatusCodes.Status200OK, new AccountModel(account) { Said = Sayable.Contains(said, StringComparer.Ordinal) ? $"account.said.{said}" : null });
    });

    /// <summary>Changes the password, and goes on with a new session: all others end.</summary>
    public Task<IResult> ChangeAsync(HttpContext context, Accounts accounts, SignIns signIns) => OfOwnAsync(context, async account =>
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (await WrongAsync(accounts, account, SignInPages.Field(form, "old")) is { } wrong)
            return await PageAsync(context, StatusCodes.Status403Forbidden, new AccountModel(account) { Problem = wrong });
        if (await accounts.ChooseAsync(account, SignInPages.Field(form, "new")) is { } problem)
            return await PageAsync(context, StatusCodes.Status422UnprocessableEntity, new AccountModel(account) { Problem = problem });

        await signIns.SignInAsync(book.Find(account.Name)!, isPersistent: false);
        return Back(context, "changed");
    });

    /// <summary>Begins, confirms or ends the second factor.</summary>
    public Task<IResult> SecondFactorAsync(HttpContext context, Accounts accounts, SignIns signIns, TimeProvider clock) => OfOwnAsync(context, async account =>
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        switch (form["act"].ToString())
        {
            case "begin" when !account.SecondFactor:
                var begun = await accounts.ChangeAsync(account.Name, AuditActs.AccountSecondFactorBegun, known => (known.TotpKey, known.TotpStep) = (Totp.NewKey(), 0));
                return await PageAsync(context, StatusCodes.Status200OK, new AccountModel(begun) { Key = begun.TotpKey });
            case "confirm" when account is { SecondFactor: false, TotpKey: { } key }:
                return Totp.StepOf(key, SignInPages.Field(form, "code"), clock.GetUtcNow(), account.TotpStep) is { } step
                    ? await OnAsync(context, accounts, signIns, account, step)
                    : await PageAsync(context, StatusCodes.Status422UnprocessableEntity, new AccountModel(account) { Key = key, Problem = "code" });
            case "end" when account.SecondFactor:
                return await EndAsync(context, accounts, signIns, account, SignInPages.Field(form, "old"));
            default:
                return Results.StatusCode(StatusCodes.Status400BadRequest);
        }
    });

    private async Task<IResult> OnAsync(HttpContext context, Accounts accounts, SignIns signIns, Account account, long step)
    {
        await accounts.ChangeAsync(account.Name, AuditActs.AccountSecondFactorOn, known => (known.SecondFactor, known.TotpStep, known.Stamp) = (true, step, Accounts.NewStamp()));
        var fresh = book.Find(account.Name)!;
        fresh.Act = AuditActs.AccountRecoveryCodesMade;
        var codes = await accounts.GenerateNewTwoFactorRecoveryCodesAsync(fresh, Codes) ?? [];
        await signIns.SignInAsync(book.Find(account.Name)!, isPersistent: false);
        return await PageAsync(context, StatusCodes.Status200OK, new AccountModel(book.Find(account.Name)!) { RecoveryCodes = [.. codes] });
    }

    private async Task<IResult> EndAsync(HttpContext context, Accounts accounts, SignIns signIns, Account account, string password)
    {
        if (await WrongAsync(accounts, account, password) is { } wrong)
            return await PageAsync(context, StatusCodes.Status403Forbidden, new AccountModel(account) { Problem = wrong });

        await accounts.ChangeAsync(account.Name, AuditActs.AccountSecondFactorOff, static known =>
            (known.SecondFactor, known.TotpKey, known.RecoveryCodes, known.Stamp) = (false, null, [], Accounts.NewStamp()));
        await signIns.SignInAsync(book.Find(account.Name)!, isPersistent: false);
        return Back(context, "off");
    }

    // Whoever sits down at a screen that was left open does not know the password, and guesses no more often than at the door.
    private static async Task<string?> WrongAsync(Accounts accounts, Account account, string password)
    {
        if (await accounts.IsLockedOutAsync(account)) return "locked";
        if (account.PasswordHash is not null && await accounts.CheckPasswordAsync(account, password)) return null;

        await accounts.AccessFailedAsync(account);
        return "old";
    }

    private async Task<IResult> OfOwnAsync(HttpContext context, Func<Account, Task<IResult>> answer) =>
        Passage.Of(context)?.Caller is { Kind: CallerKind.Account, Name: var name } && book.Find(name) is { } account
            ? await answer(account)
            : SignInPages.See(context, "/sign-in");

    private static IResult Back(HttpContext context, string said) => SignInPages.See(context, $"/account?lang={Display.LanguageOf(context.Request.Query)}&said={said}");

    private Task<IResult> PageAsync(HttpContext context, int status, AccountModel model)
    {
        var language = Display.LanguageOf(context.Request.Query);
        context.Response.Headers.CacheControl = "no-store";
        return writer.PageAsync<AccountPage>(language, status, new(StringComparer.Ordinal)
        {
            ["Document"] = writer.Document(context, language),
            ["Model"] = model,
            ["Administers"] = rooms.For(context).Count > 0,
            ["NameOf"] = (Func<string, string>)(unit => feed.Find(unit) is { } found ? Scenes.UnitNames.Of(found, language) : unit),
        });
    }
}
