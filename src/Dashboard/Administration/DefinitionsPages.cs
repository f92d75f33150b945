using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using ParLive.Access.Doors;
using ParLive.Dashboard.Pages;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts.Trials;

namespace ParLive.Dashboard.Administration;

/// <summary>By what units are ranked: the versions that were entered, and in two steps the next one. Definitions of rates are shown as they are.</summary>
internal sealed class DefinitionsPages(AdminDesk desk, IRankingProfiles rankings, IEffects effects, OperatorGate gate, IOptions<DashboardOptions> options)
{
    private const string Room = "definitions";
    private const string Entering = "POST /admin/definitions";

    /// <summary>Shows what is in force, and what was before.</summary>
    public Task<IResult> ShowAsync(HttpContext context) => desk.EnterAsync(context, Room, "GET /admin/definitions", () =>
        PageAsync(context, StatusCodes.Status200OK, desk.FrameOf(context, Room, "ranking"), rankings.InForce, null));

    /// <summary>Says what a profile would do, or enters one that does what was said.</summary>
    public Task<IResult> EnterAsync(HttpContext context) => desk.EnterAsync(context, Room, Entering, async () =>
    {
        var (form, frame) = (await context.Request.ReadFormAsync(context.RequestAborted), desk.FrameOf(context, Room));
        var typed = rankings.Next(Read(form));
        try
        {
            var effect = await effects.OfRanking(typed, context.RequestAborted);
            if (form["act"] != "enter" || effect.Print != form["print"])
                return await AdminDesk.TriedAsync(context, frame, null, form["act"] == "enter", (status, around) => PageAsync(context, status, around, typed, effect));

            var who = (Passage.Of(context)?.Caller.Name ?? "", context.Connection.RemoteIpAddress?.ToString() ?? "");
            await rankings.Enter(typed, who, context.RequestAborted);
            return AdminDesk.See(context, "admin/definitions", "ranking");
        }
        catch (FormatException)
        {
            return await PageAsync(context, StatusCodes.Status422UnprocessableEntity, frame.Wrong("definitions.wrong"), typed, null);
        }
        catch (StaleEntryException)
        {
            return await PageAsync(context, StatusCodes.Status409Conflict, frame.Wrong("admin.moved"), typed, null);
        }
    });

    // An empty weight, and one of nothing, leaves an indicator out.
    private RankingEntry Read(IFormCollection form) => new(
        "", 0, form["vi"].ToString().Trim(), form["en"].ToString().Trim(),
        rankings.Indicators.Select(indicator => (indicator, Weight: Number(form[$"weight.{indicator}"].ToString())))
            .Where(line => line.Weight != 0).ToDictionary(line => line.indicator, line => line.Weight, StringComparer.Ordinal),
        Number(form["volume"].ToString()), Number(form["group"].ToString()), Number(form["tie"].ToString()) / 100d);

    private static int Number(string typed) =>
        typed.Trim().Length == 0 ? 0 : int.TryParse(typed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : -1;

    private Task<IResult> PageAsync(HttpContext context, int status, AdminFrame frame, RankingEntry typed, EffectReport? effect) =>
        desk.PageAsync<DefinitionsPage>(context, status, frame, new DefinitionsModel
        {
            InForce = rankings.InForce,
            Entered = rankings.Entered,
            Indicators = rankings.Indicators,
            Typed = typed,
            Effect = effect,
            Definitions = options.Value.DefinitionSet,
            MayEnter = gate.Lets(context, Entering),
        });
}
