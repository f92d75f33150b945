using System.Globalization;
using Microsoft.AspNetCore.Http;
using ParLive.Dashboard.Pages;
using ParLive.Grains.Contracts;

namespace ParLive.Dashboard.Meetings;

/// <summary>What an address asks of a meeting. What it says wrongly is as if it said nothing, but for its moment: that is said.</summary>
/// <param name="At">The moment; null where none is named.</param>
/// <param name="Kind">The kind of unit that is ranked; null for the most numerous.</param>
/// <param name="Show">The page; null for the first.</param>
/// <param name="Rows">How many rows a page of the ranking has.</param>
/// <param name="Theme">day, night or auto.</param>
/// <param name="Language">One of <see cref="Words.Languages"/>.</param>
/// <param name="IsPresenting">Whether the screen follows the remote control, and tells it where it is.</param>
/// <param name="Problem">What could not be understood, as a key and its value; null for nothing.</param>
public sealed record MeetingQuestion(
    DateTimeOffset? At, string? Kind, string? Show, int Rows, string Theme, string Language, bool IsPresenting, (string Key, string Value)? Problem)
{
    /// <summary>How many rows a page has where nobody says.</summary>
    public const int UsualRows = 12;

    private const int MostRows = 60;

    /// <summary>Reads an address; a moment without an offset is one by the unit's clock.</summary>
    public static MeetingQuestion Read(IQueryCollection query, string zone)
    {
        var text = query["at"].ToString();
        var at = text.Length == 0 ? null : UnitQuestion.Moment(text, zone);
        return new(
            at,
            query["kind"].ToString() is var kind && UnitKinds.Contains(kind) ? kind : null,
            query["show"].ToString() is { Length: > 0 and < 200 } show ? show : null,
            int.TryParse(query["rows"], NumberStyles.None, CultureInfo.InvariantCulture, out var rows) ? Math.Clamp(rows, 3, MostRows) : UsualRows,
            query["theme"].ToString() is var theme and ("day" or "night") ? theme : "auto",
            Display.LanguageOf(query),
            query["present"] == "on",
            text.Length > 0 && at is null ? ("meeting.problem.at", text) : null);
    }

    /// <summary>The part of an address that asks the same, of another page.</summary>
    public string Query(string? show, string zone)
    {
        var parts = new List<string>();
        Add(parts, "at", At is { } at ? Local(at, zone) : null);
        Add(parts, "kind", Kind);
        Add(parts, "show", show);
        Add(parts, "rows", Rows == UsualRows ? null : Rows.ToString(CultureInfo.InvariantCulture));
        Add(parts, "theme", Theme is "auto" ? null : Theme);
        Add(parts, "lang", Language is Words.DefaultLanguage ? null : Language);
        Add(parts, "present", IsPresenting ? "on" : null);
        return parts.Count == 0 ? "" : "?" + string.Join('&', parts);
    }

    /// <summary>A moment as addresses write it, by the clock of a zone.</summary>
    public static string Local(DateTimeOffset moment, string zone) =>
        Figures.Shown.In(moment, zone).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);

    private static void Add(List<string> parts, string name, string? value)
    {
        if (value is not null)
            parts.Add($"{name}={Uri.EscapeDataString(value)}");
    }
}
