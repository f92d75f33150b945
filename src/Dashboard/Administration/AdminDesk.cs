using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using ParLive.Dashboard.Pages;
using ParLive.Grains.Access;

namespace ParLive.Dashboard.Administration;

/// <summary>What all rooms of the administration share: who may enter, what stands around, and how a page leads on.</summary>
internal sealed class AdminDesk(OperatorGate gate, AdminRooms rooms, PageWriter writer, IUnitFeed feed)
{
    /// <summary>How lists of units to choose from end.</summary>
    private const int MostUnits = 400;

    /// <summary>What is kept in the audit of what was read or written.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Does what a room does for whoever passes its door; asks others for the operator's key, where that is what lets pass.</summary>
    /// <param name="context">The request.</param>
    /// <param name="room">The key of the room.</param>
    /// <param name="door">The door.</param>
    /// <param name="work">What it does, in the page's language.</param>
    public Task<IResult> EnterAsync(HttpContext context, string room, string door, Func<Task<IResult>> work)
    {
        context.Response.Headers.CacheControl = "no-store";
        return PageWriter.InAsync(
            Display.LanguageOf(context.Request.Query), gate.Lets(context, door) ? work : () => KeyAsync(context, room, StatusCodes.Status403Forbidden, isWrong: false));
    }

    /// <summary>The form for the operator's key.</summary>
    public Task<IResult> KeyAsync(HttpContext context, string room, int status, bool isWrong)
    {
        var frame = FrameOf(context, room);
        return PageAsync<AdminKeyPage>(context, status, isWrong ? frame with { Said = "key.wrong", IsWrong = true } : frame, null);
    }

    /// <summary>What stands around a room's page, with what an earlier answer asked it to say.</summary>
    /// <param name="context">The request.</param>
    /// <param name="room">The key of the room.</param>
    /// <param name="sayable">What an address may ask the page to say; anything else in it is not said.</param>
    public AdminFrame FrameOf(HttpContext context, string room, params IReadOnlyList<string> sayable)
    {
        var language = Display.LanguageOf(context.Request.Query);
        var said = context.Request.Query["said"].ToString();
        var roots = feed.Roots;
        return new AdminFrame(writer.Document(context, language), room, rooms.For(context))
        {
            Said = sayable.Contains(said, StringComparer.Ordinal) ? $"admin.said.{said}" : null,
            Zone = roots.Count > 0 ? roots[0].Zone : "UTC",
            NameOf = unit => feed.Find(unit) is { } found ? Scenes.UnitNames.Of(found, language) : unit,
        };
    }

    /// <summary>A page of a room.</summary>
    public Task<IResult> PageAsync<TPage>(HttpContext context, int status, AdminFrame frame, object? model)
        where TPage : IComponent
    {
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal) { ["Frame"] = frame };
        if (model is not null) parameters["Model"] = model;
        return writer.PageAsync<TPage>(Display.LanguageOf(context.Request.Query), status, parameters);
    }

    /// <summary>Leads to a room after something was done.</summary>
    public static IResult See(HttpContext context, string path, string said)
    {
        context.Response.Headers.Location = $"{context.Request.PathBase}/{path}?lang={Display.LanguageOf(context.Request.Query)}&said={said}";
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    /// <summary>The units that forms offer, by code.</summary>
    public IReadOnlyList<Grains.Contracts.UnitInfo> Units => [.. feed.Roots.Concat(feed.Roots.SelectMany(root => feed.ChildrenOf(root.Key))).Take(MostUnits)];

    /// <summary>Whether a text holds what is looked for, whatever the marks of its letters.</summary>
    public static bool IsMeant(string search, string text) => search.Length == 0
        || CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, search, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;

    /// <summary>The key of a unit as somebody typed it; null where nobody typed one, and false where there is none.</summary>
    public bool TryUnit(string typed, out string? key)
    {
        key = typed.Trim().Length == 0 ? null : feed.Find(typed.Trim())?.Key;
        return typed.Trim().Length == 0 || key is not null;
    }
}
