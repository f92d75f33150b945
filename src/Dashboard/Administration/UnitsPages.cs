using System.Text.Json;
using Microsoft.AspNetCore.Http;
using ParLive.Access.Doors;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts;

namespace ParLive.Dashboard.Administration;

/// <summary>The units: looking for them, and in two steps adding some and reorganising them on a day.</summary>
internal sealed class UnitsPages(AdminDesk desk, IUnitFeed feed, IUnitRegister register, IUnitReforms reforms, IEffects effects, IOfficeTables tables)
{
    private const string Room = "units";
    private const int MostShown = 200;

    /// <summary>Shows the units that are looked for.</summary>
    public Task<IResult> ShowAsync(HttpContext context) => desk.EnterAsync(context, Room, "GET /admin/units", () =>
        PageAsync(context, StatusCodes.Status200OK, desk.FrameOf(context, Room, "added", "known", "reorganised"), new UnitsModel()));

    /// <summary>Says what a table of units would add, or adds them.</summary>
    public Task<IResult> AddAsync(HttpContext context) => desk.EnterAsync(context, Room, "POST /admin/units", async () =>
    {
        var (form, frame) = (await context.Request.ReadFormAsync(context.RequestAborted), desk.FrameOf(context, Room));
        var model = new UnitsModel { Table = await AdminTable.FromAsync(form, context.RequestAborted) };
        if (model.Table.Bytes.IsEmpty) return await PageAsync(context, StatusCodes.Status422UnprocessableEntity, frame.Wrong("admin.no-table"), model);

        var (units, problems) = await tables.Units(model.Table.Bytes, context.RequestAborted);
        var preview = problems.Count > 0 ? new UnitsPreview([], []) : await register.Preview(units, context.RequestAborted);
        model = model with { Adding = preview, Problems = problems.Count > 0 ? problems : [.. preview.Problems.Select(sentence => new RowProblem(0, sentence))] };
        if (model.Problems.Count > 0) return await PageAsync(context, StatusCodes.Status422UnprocessableEntity, frame, model);
        if (form["act"] != "enter" || preview.Print != form["print"])
            return await AdminDesk.TriedAsync(context, frame, null, form["act"] == "enter", (status, around) => PageAsync(context, status, around, model));

        var added = await register.Add(units, context.RequestAborted);
        Passage.Tell(context, null, JsonSerializer.Serialize(preview.Added, AdminDesk.Json));
        return AdminDesk.See(context, "admin/units", added > 0 ? "added" : "known");
    });

    /// <summary>Says what a table of reorganisations would do, or applies it.</summary>
    public Task<IResult> ReorganiseAsync(HttpContext context) => desk.EnterAsync(context, Room, "POST /admin/units/reorganisations", async () =>
    {
        var (form, frame) = (await context.Request.ReadFormAsync(context.RequestAborted), desk.FrameOf(context, Room));
        var model = new UnitsModel { Table = await AdminTable.FromAsync(form, context.RequestAborted), At = form["at"].ToString(), Since = form["since"].ToString() };
        if (model.Table.Bytes.IsEmpty) return await PageAsync(context, StatusCodes.Status422UnprocessableEntity, frame.Wrong("admin.no-table"), model);
        if (AdminDesk.DayIn(model.At) is not { } at || (model.Since.Length > 0 && AdminDesk.DayIn(model.Since) is null))
            return await PageAsync(context, StatusCodes.Status422UnprocessableEntity, frame.Wrong("admin.no-day"), model);

        var table = await tables.Reorganisations(model.Table.Bytes, at, AdminDesk.DayIn(model.Since), context.RequestAborted);
        var report = await reforms.Preview(table, context.RequestAborted);
        model = model with { Reform = report, Problems = report.Problems, Effect = report.IsSound ? await effects.OfReorganisation(table, context.RequestAborted) : null };
        if (!report.IsSound) return await PageAsync(context, StatusCodes.Status422UnprocessableEntity, frame, model);
        if (form["act"] != "enter" || model.Effect?.Print != form["print"])
            return await AdminDesk.TriedAsync(context, frame, null, form["act"] == "enter", (status, around) => PageAsync(context, status, around, model));

        var before = JsonSerializer.Serialize(StandingUnits.Of(feed, report), AdminDesk.Json);
        report = await reforms.Apply(table, context.RequestAborted);
        Passage.Tell(context, before, JsonSerializer.Serialize(report, AdminDesk.Json));
        return report.Applied
            ? AdminDesk.See(context, "admin/units", report.News > 0 ? "reorganised" : "known")
            : await PageAsync(context, StatusCodes.Status422UnprocessableEntity, frame, model with { Reform = report, Problems = report.Problems, Effect = null });
    });

    private Task<IResult> PageAsync(HttpContext context, int status, AdminFrame frame, UnitsModel model)
    {
        var search = AdminDesk.SearchIn(context);
        var found = feed.Roots.SelectMany(Within).Where(unit => AdminDesk.IsMeant(search, $"{unit.Code} {unit.Name} {unit.NameEn}")).ToList();
        return desk.PageAsync<UnitsPage>(context, status, frame, model with { Search = search, All = found.Count, Found = [.. found.Take(MostShown)] });
    }

    private IEnumerable<UnitInfo> Within(UnitInfo unit) => feed.ChildrenOf(unit.Key).SelectMany(Within).Prepend(unit);
}
