using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using ParLive.Access.Accounts;
using ParLive.Dashboard.Pages;

namespace ParLive.Dashboard.SignIn;

/// <summary>Signing in, with a second factor where there is one, and signing out; and the way to the first account.</summary>
internal sealed class SignInPages(PageWriter writer, IServiceProvider services)
{
    private const int Longest = 300;

    // Words that an address may ask the page to say; anything else in it is not said.
    private static readonly string[] Sayable = ["out", "elsewhere", "setup"];

    /// <summary>Shows the form.</summary>
    public Task<IResult> ShowAsync(HttpContext context)
    {
        var said = context.Request.Query["said"].ToString();
        return PageAsync(context, StatusCodes.Status200OK, Sayable.Contains(said, StringComparer.Ordinal) ? $"sign-in.{said}" : null, isWrong: said is "elsewhere");
    }

    /// <summary>Tries a name and a password.</summary>
    public async Task<IResult> EnterAsync(HttpContext context, SignIns signIns)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var result = await signIns.EnterAsync(Field(form, "name"), Field(form, "password"), context.RequestAborted);
        return result.RequiresTwoFactor ? await CodeAsync(context, StatusCodes.Status200OK, isWrong: false)
            : result.Succeeded ? Onwards(context)
            : await PageAsync(context, StatusCodes.Status403Forbidden, result.IsLockedOut ? "sign-in.locked" : "sign-in.wrong", isWrong: true);
    }

    /// <summary>Tries the second factor.</summary>
    public async Task<IResult> EnterCodeAsync(HttpContext context, SignIns signIns)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var result = await signIns.EnterCodeAsync(Field(form, "code"), context.RequestAborted);
        return result.Succeeded ? Onwards(context)
            : result.IsLockedOut ? await PageAsync(context, StatusCodes.Status403Forbidden, "sign-in.locked", isWrong: true)
            : await CodeAsync(context, StatusCodes.Status403Forbidden, isWrong: true);
    }

    /// <summary>Sends to the organisation's own provider.</summary>
    public IResult Elsewhere(HttpContext context, SignIns signIns)
    {
        if (Provider is null) return Results.NotFound();

        var back = $"{context.Request.PathBase}/sign-in/returned{Query(context)}";
        return Results.Challenge(signIns.ConfigureExternalAuthenticationProperties(ProviderOptions.Scheme, back), [ProviderOptions.Scheme]);
    }

    /// <summary>Takes in who comes back from there.</summary>
    public async Task<IResult> ReturnedAsync(HttpContext context, SignIns signIns)
    {
        var result = await signIns.EnterFromElsewhereAsync(context.RequestAborted);
        return result.Succeeded ? Onwards(context) : await PageAsync(context, StatusCodes.Status403Forbidden, result.IsLockedOut ? "sign-in.locked" : "sign-in.elsewhere", isWrong: true);
    }

    /// <summary>Asks whether somebody really wants to leave: a link alone signs nobody out.</summary>
    public Task<IResult> LeavingAsync(HttpContext context) => ShownAsync<SignOutPage>(context, StatusCodes.Status200OK, []);

    /// <summary>Signs out.</summary>
    public static async Task<IResult> LeaveAsync(HttpContext context, SignIns signIns)
    {
        await signIns.LeaveAsync(context.RequestAborted);
        return See(context, $"/sign-in?said=out&lang={Display.LanguageOf(context.Request.Query)}");
    }

    /// <summary>Shows the form for the first account.</summary>
    public Task<IResult> SetupAsync(HttpContext context, SetupDesk desk) =>
        desk.Code is null ? Task.FromResult(See(context, "/sign-in")) : SetupAsync(context, StatusCodes.Status200OK, null, "");

    /// <summary>Makes the first account.</summary>
    public async Task<IResult> SetUpAsync(HttpContext context, SetupDesk desk, Accounts accounts, IActor actor)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var problem = await desk.TakeAsync(Field(form, "code"), Field(form, "name"), Field(form, "password"), (accounts, actor), context.RequestAborted);
        return problem is null
            ? See(context, $"/sign-in?said=setup&lang={Display.LanguageOf(context.Request.Query)}")
            : await SetupAsync(context, StatusCodes.Status422UnprocessableEntity, problem, Field(form, "name"));
    }

    /// <summary>To see another page: one that is loaded again asks nothing again.</summary>
    internal static IResult See(HttpContext context, string where)
    {
        context.Response.Headers.Location = context.Request.PathBase + where;
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    /// <summary>A field of a form, as long as anybody types.</summary>
    internal static string Field(IFormCollection form, string name) => form[name].ToString() is var text && text.Length > Longest ? text[..Longest] : text;

    private ProviderOptions? Provider => services.GetService<ProviderOptions>();

    private static IResult Onwards(HttpContext context) => See(context, ReturnOf(context) ?? "/");

    // Nowhere but on this site: an address of elsewhere would lead whoever trusts this one there.
    private static string? ReturnOf(HttpContext context) =>
        context.Request.Query["return"].ToString() is ['/', not ('/' or '\\'), ..] and { Length: < 2_000 } back && !back.Any(char.IsControl) ? back : null;

    private static string Query(HttpContext context) =>
        $"?lang={Display.LanguageOf(context.Request.Query)}" + (ReturnOf(context) is { } back ? $"&return={Uri.EscapeDataString(back)}" : "");

    private Task<IResult> PageAsync(HttpContext context, int status, string? said, bool isWrong) => ShownAsync<SignInPage>(context, status, new(StringComparer.Ordinal)
    {
        ["Said"] = said,
        ["IsWrong"] = isWrong,
        ["Query"] = Query(context),
        ["Elsewhere"] = Provider?.Name,
    });

    private Task<IResult> CodeAsync(HttpContext context, int status, bool isWrong) => ShownAsync<CodePage>(context, status, new(StringComparer.Ordinal)
    {
        ["IsWrong"] = isWrong,
        ["Query"] = Query(context),
    });

    private Task<IResult> SetupAsync(HttpContext context, int status, string? problem, string name) => ShownAsync<SetupPage>(context, status, new(StringComparer.Ordinal)
    {
        ["Problem"] = problem,
        ["Name"] = name,
    });

    private Task<IResult> ShownAsync<TPage>(HttpContext context, int status, Dictionary<string, object?> parameters)
        where TPage : Microsoft.AspNetCore.Components.IComponent
    {
        var language = Display.LanguageOf(context.Request.Query);
        context.Response.Headers.CacheControl = "no-store";
        parameters["Model"] = writer.Document(context, language);
        return writer.PageAsync<TPage>(language, status, parameters);
    }
}
