using Microsoft.AspNetCore.Http;
using ParLive.Dashboard.Pages;
using ParLive.Dashboard.SignIn;

namespace ParLive.Dashboard.Administration;

/// <summary>The first page of the administration, and the form for the operator's key.</summary>
internal sealed class AdminPages(AdminDesk desk, OperatorGate gate)
{
    /// <summary>Shows the rooms that the visitor may enter.</summary>
    public Task<IResult> ShowAsync(HttpContext context) => desk.EnterAsync(context, "", "GET /admin", () =>
        desk.PageAsync<AdminIndexPage>(context, StatusCodes.Status200OK, desk.FrameOf(context, ""), null));

    /// <summary>Hears the operator's key.</summary>
    public async Task<IResult> EnterAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (!gate.Enter(context, form["key"].ToString())) return await PageWriter.InAsync(Display.LanguageOf(context.Request.Query), () => desk.KeyAsync(context, "", StatusCodes.Status403Forbidden, isWrong: true));

        return SignInPages.See(context, $"/admin?lang={Display.LanguageOf(context.Request.Query)}");
    }
}
