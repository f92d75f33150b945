using Microsoft.AspNetCore.Http;
using ParLive.Grains.Access;

namespace ParLive.Dashboard.Administration;

/// <summary>How the server is, in sentences, with what to do.</summary>
internal sealed class HealthPages(AdminDesk desk, IHealthReading health)
{
    /// <summary>Shows it.</summary>
    public Task<IResult> ShowAsync(HttpContext context) => desk.EnterAsync(context, "health", "GET /admin/health", async () =>
        await desk.PageAsync<HealthPage>(context, StatusCodes.Status200OK, desk.FrameOf(context, "health"), await health.Read(context.RequestAborted)));
}
