using System.Text.Json;
using Microsoft.AspNetCore.Http;
using ParLive.Access.Doors;
using ParLive.Grains.Access;

namespace ParLive.Dashboard.Administration;

/// <summary>The register of procedures: looking in it, and in two steps entering a table.</summary>
internal sealed class ProceduresPages(AdminDesk desk, IProcedures procedures, IOfficeTables tables)
{
    private const string Room = "procedures";
    private const int MostShown = 200;

    /// <summary>Shows what was entered.</summary>
    public Task<IResult> ShowAsync(HttpContext context) => desk.EnterAsync(context, Room, "GET /admin/procedures", () =>
        PageAsync(context, StatusCodes.Status200OK, desk.FrameOf(context, Room, "entered", "known"), new ProceduresModel()));

    /// <summary>Says what a table would enter, or enters one that does what was said.</summary>
    public Task<IResult> EnterAsync(HttpContext context) => desk.EnterAsync(context, Room, "POST /admin/procedures", async () =>
    {
        var (form, frame) = (await context.Request.ReadFormAsync(context.RequestAborted), desk.FrameOf(context, Room));
        var sent = await AdminTable.FromAsync(form, context.RequestAborted);
        if (sent.Bytes.IsEmpty) return await PageAsync(context, StatusCodes.Status422UnprocessableEntity, frame.Wrong("admin.no-table"), new ProceduresModel());

        var table = await tables.Procedures(sent.Bytes, sent.Name, context.RequestAborted);
        var preview = await procedures.Preview(table, context.RequestAborted);
        var model = new ProceduresModel { Table = sent, Preview = preview };
        if (preview.Problems.Count > 0) return await PageAsync(context, StatusCodes.Status422UnprocessableEntity, frame, model);
        if (form["act"] != "enter" || preview.Print != form["print"])
            return await AdminDesk.TriedAsync(context, frame, null, form["act"] == "enter", (status, around) => PageAsync(context, status, around, model));

        var report = await procedures.Enter(table, context.RequestAborted);
        Passage.Tell(
            context, JsonSerializer.Serialize(preview.News.Select(line => line.Before).Where(held => held is not null), AdminDesk.Json),
            JsonSerializer.Serialize(preview.News.Select(line => line.After), AdminDesk.Json));
        return report.Problems.Count > 0
            ? await PageAsync(context, StatusCodes.Status422UnprocessableEntity, frame, model with { Preview = preview with { Problems = report.Problems } })
            : AdminDesk.See(context, "admin/procedures", report.Entered > 0 ? "entered" : "known");
    });

    private Task<IResult> PageAsync(HttpContext context, int status, AdminFrame frame, ProceduresModel model)
    {
        var search = AdminDesk.SearchIn(context);
        var found = procedures.All.Where(known => AdminDesk.IsMeant(search, $"{known.Procedure.Code} {known.Procedure.Name} {known.Procedure.Field} {known.Procedure.Source}")).Reverse().ToList();
        return desk.PageAsync<ProceduresPage>(context, status, frame, model with { Search = search, All = found.Count, Found = [.. found.Take(MostShown)] });
    }
}
