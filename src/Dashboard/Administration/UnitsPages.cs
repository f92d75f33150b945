using System.Globalization;
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
    private const int LongestSearch = 100;

    /// <summary>Shows the units that are looked for.</summary>
    public Task<IResult> ShowAsync(HttpContext context) => desk.EnterAsync(context, Room, "GET /admin/units", () =>
        PageAsync(context, StatusCodes.Status200OK, desk.FrameOf(context, Room, "added", "known", "reorganised"), new UnitsModel()));

    /// <summary>Says what a table of units would add, or adds them.</summary>
    public Task<IResult> AddAsync(HttpContext context) => desk.EnterAsync(context, Room, "POST /admin/units", async () =>
    {
        var (form, frame) = (await context.Request.ReadFormAsync(context.RequestAborted), desk.FrameOf(context, Room));
        var model = new UnitsModel { Table = await AdminTable.FromAsync(form, context.RequestAborted) };
        if (model.Table.Bytes.IsEmpty) return await PageAsync(context, StatusCodes.Status422UnprocessableEntity, frame with { Said = "admin.no-table", IsWrong = true }, model);

        var (units, problems) = await tables.Units(model.Table.Bytes, context.RequestAborted);
        var preview = problems.Count > 0 ? new UnitsPreview([], []) : await register.Preview(units, context.RequestAborted);
        model = model with { Adding = preview, Problems = problems.Count > 0 ? problems : [.. preview.Problems.Select(sentence => new RowProblem(0, sentence))] };
        if (model.Problems.Count > 0) return await PageAsync(context, StatusCodes.Status422UnprocessableEntity, frame, model);
        if (form["act"] != "enter" || PrintOf(preview) != form["print"])
        {
            Passage.Tell(context, null, "preview");
            return form["act"] == "enter"
                ? await PageAsync(context, StatusCodes.Status409Conflict, frame with { Said = "admin.moved", IsWrong = true }, model)
                : await PageAsync(context, StatusCodes.Status200OK, frame, model);
        }

        var added = await register.Add(units, context.RequestAborted);
        Passage.Tell(context, Before([.. preview.Added.Select(unit => unit.Unit)]), JsonSerializer.Serialize(preview.Added, AdminDesk.Json));
        return AdminDesk.See(context, "admin/units", added > 0 ? "added" : "known");
    });

    /// <summary>Says what a table of reorganisations would do, or applies it.</summary>
    public Task<IResult> ReorganiseAsync(HttpContext context) => desk.EnterAsync(context, Room, "POST /admin/units/reorganisations", async () =>
    {
        var (form, frame) = (await context.Request.ReadFormAsync(context.RequestAborted), desk.FrameOf(context, Room));
        var model = new UnitsModel { Table = await AdminTable.FromAsync(form, context.RequestAborted), At = form["at"].ToString(), Since = form["since"].ToString() };
        if (model.Table.Bytes.IsEmpty) return await PageAsync(context, StatusCodes.Status422UnprocessableEntity, frame with { Said = "admin.no-table", IsWrong = true }, model);
        if (Day(model.At) is not { } at || (model.Since.Length > 0 && Day(model.Since) is null))
            return await PageAsync(context, StatusCodes.Status422UnprocessableEntity, frame with { Said = "admin.no-day", IsWrong = true }, model);

        var table = await tables.Reorganisations(model.Table.Bytes, at, Day(model.Since), context.RequestAborted);
        var report = await reforms.Preview(table, context.RequestAborted);
        model = model with { Reform = report, Problems = report.Problems, Effect = report.IsSound ? await effects.OfReorganisation(table, context.RequestAborted) : null };
        if (!report.IsSound) return await PageAsync(context, StatusCodes.Status422UnprocessableEntity, frame, model);
        if (form["act"] != "enter" || model.Effect?.Print != form["print"])
        {
            Passage.Tell(context, null, "preview");
            return form["act"] == "enter"
                ? await PageAsync(context, StatusCodes.Status409Conflict, frame with { Said = "admin.moved", IsWrong = true }, model)
                : await PageAsync(context, StatusCodes.Status200OK, frame, model);
        }

        var before = Before([.. report.Ends.Concat(report.Changes).Select(unit => unit.Unit)]);
        report = await reforms.Apply(table, context.RequestAborted);
        Passage.Tell(context, before, JsonSerializer.Serialize(report, AdminDesk.Json));
        return report.Applied
            ? AdminDesk.See(context, "admin/units", report.News > 0 ? "reorganised" : "known")
            : await PageAsync(context, StatusCodes.Status422UnprocessableEntity, frame, model with { Reform = report, Problems = report.Problems, Effect = null });
    });

    private Task<IResult> PageAsync(HttpContext context, int status, AdminFrame frame, UnitsModel model)
    {
        var search = context.Request.Query["search"].ToString().Trim();
        search = search.Length > LongestSearch ? search[..LongestSearch] : search;
        var found = feed.Roots.SelectMany(Within).Where(unit => AdminDesk.IsMeant(search, $"{unit.Code} {unit.Name} {unit.NameEn}")).ToList();
        return desk.PageAsync<UnitsPage>(context, status, frame, model with { Search = search, All = found.Count, Found = [.. found.Take(MostShown)] });
    }

    private IEnumerable<UnitInfo> Within(UnitInfo unit) => feed.ChildrenOf(unit.Key).SelectMany(Within).Prepend(unit);

    // How the units that a table touches are known now.
    private string Before(IReadOnlyList<string> units) => JsonSerializer.Serialize(
        units.Select(feed.Find).Where(unit => unit is not null).Select(unit => new { unit!.Key, unit.Code, unit.Name, unit.Kind, unit.Parent }), AdminDesk.Json);

    /// <summary>Tells whether a table adds the same later.</summary>
    internal static string PrintOf(UnitsPreview preview) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(preview.Added)));

    private static DateOnly? Day(string typed) =>
        DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
