using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using ParLive.Access.Doors;
using ParLive.Dashboard.Pages;
using ParLive.Dashboard.SignIn;
using ParLive.Grains.Access;

namespace ParLive.Dashboard.Administration;

/// <summary>What all rooms of the administration share: who may enter, what stands around, and how a page leads on.</summary>
internal sealed class AdminDesk(OperatorGate gate, AdminRooms rooms, PageWriter writer, IUnitFeed feed)
{
    /// <summary>How lists of units to choose from end.</summary>
    private const int MostUnits = 400;
    private const int LongestSearch = 100;

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
        return PageAsync<AdminKeyPage>(context, status, isWrong ? frame.Wrong("key.wrong") : frame, null);
    }

    /// <summary>What stands around a room's page, with what an earlier answer asked it to say.</summary>
    /// <param name="context">The request.</param>
    /// <param name="room">The key of the room.</param>
    /// <param name="sayable">What an address may ask the page to say; anything else in it is not said.</param>
    public AdminFrame FrameOf(HttpContext context, string room, params IReadOnlyList<string> sayable)
    {
        var language = Display.LanguageOf(context.Request.Query);
        var said = context.Request.Query["said"].ToString();
        return new AdminFrame(writer.Document(context, language), room, rooms.For(context))
        {
            Said = sayable.Contains(said, StringComparer.Ordinal) ? $"admin.said.{said}" : null,
            Zone = Zone,
            NameOf = NameIn(language),
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
    public static IResult See(HttpContext context, string path, string said) =>
        SignInPages.See(context, $"/{path}?lang={Display.LanguageOf(context.Request.Query)}&said={said}");

    /// <summary>Answers a form by which nothing was done: with what it would do; and where it was meant to be done and would do something else by now, with that too.</summary>
    /// <param name="context">The request.</param>
    /// <param name="frame">What stands around.</param>
    /// <param name="before">How it stands, for the audit.</param>
    /// <param name="wasMeant">Whether it was to be done.</param>
    /// <param name="page">The page, by its status and what stands around it.</param>
    public static Task<IResult> TriedAsync(HttpContext context, AdminFrame frame, string? before, bool wasMeant, Func<int, AdminFrame, Task<IResult>> page)
    {
        Passage.Tell(context, before, "preview");
        return wasMeant ? page(StatusCodes.Status409Conflict, frame.Wrong("admin.moved")) : page(StatusCodes.Status200OK, frame);
    }

    /// <summary>What is looked for in a list, as the address says it.</summary>
    public static string SearchIn(HttpContext context) => context.Request.Query["search"].ToString().Trim() is var search && search.Length > LongestSearch ? search[..LongestSearch] : search;

    /// <summary>A day as somebody typed it, of a year that others stand around, so that it is a moment in every zone and a day follows it; null for anything else.</summary>
    public static DateOnly? DayIn(string? typed) =>
        DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year > DateOnly.MinValue.Year && day.Year < DateOnly.MaxValue.Year ? day : null;

    /// <summary>The zone of the clocks.</summary>
    public string Zone => feed.Roots is [var root, ..] ? root.Zone : "UTC";

    /// <summary>When a day begins by these clocks.</summary>
    public DateTimeOffset StartOf(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, Figures.Shown.Zone(Zone).GetUtcOffset(local));
    }

    /// <summary>The names of units in a language, by their keys; the key where there is none today.</summary>
    public Func<string, string> NameIn(string language) => unit => feed.Find(unit) is { } found ? Scenes.UnitNames.Of(found, language) : unit;

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
