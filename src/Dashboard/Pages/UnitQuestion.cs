using System.Globalization;
using Microsoft.AspNetCore.Http;
using ParLive.Dashboard.Figures;
using ParLive.Grains.Contracts;

namespace ParLive.Dashboard.Pages;

/// <summary>What a visitor asks of a unit's page.</summary>
/// <param name="AsOf">The moment; null for now.</param>
/// <param name="From">The start of the range of flows, where the address names one.</param>
/// <param name="Measure">The measure whose dossiers are asked for; null for none.</param>
/// <param name="Page">The page of those dossiers, from 1.</param>
/// <param name="Problem">What could not be understood, as a key and its value; null for nothing.</param>
public sealed record UnitQuestion(DateTimeOffset? AsOf, DateOnly? From, string? Measure, int Page, (string Key, string Value)? Problem)
{
    /// <summary>Which of those dossiers are looked for.</summary>
    public DossierFilter Filter { get; init; } = new();

    /// <summary>In what order they are listed, one of <see cref="DossierOrders"/>.</summary>
    public string Order { get; init; } = DossierOrders.Late;

    /// <summary>Whether the last of that order comes first.</summary>
    public bool Backwards { get; init; }

    /// <summary>What tells the parts of the unit's work apart: field, procedure or step.</summary>
    public string By { get; init; } = Ways[0];

    /// <summary>What can tell them apart.</summary>
    public static IReadOnlyList<string> Ways { get; } = ["field", "procedure", "step"];

    /// <summary>How many dossiers a page lists.</summary>
    public const int PageSize = 50;

    private const int DaysOfRange = 30;
    private const int Longest = 200;

    /// <summary>Reads an address; times without an offset are those of the unit's zone.</summary>
    public static UnitQuestion Read(IQueryCollection query, string zone)
    {
        var (asOf, asOfProblem) = Field(query["as-of"], text => Moment(text, zone), "unit.problem.as-of");
        var (from, fromProblem) = Field(query["from"], Day, "unit.problem.from");
        var page = int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, 100_000) : 1;
        var measure = query["measure"].ToString();
        return new(asOf, from, measure.Length == 0 ? null : measure, page, asOfProblem ?? fromProblem)
        {
            Filter = new(Given(query, "field"), Given(query, "procedure"), Given(query, "text") is { } text && text.Trim().Length > 0 ? text.Trim() : null),
            Order = query["order"].ToString() is var order && DossierOrders.All.Contains(order, StringComparer.Ordinal) ? order : DossierOrders.Late,
            Backwards = query["backwards"] == "true",
            By = query["by"].ToString() is var by && Ways.Contains(by, StringComparer.Ordinal) ? by : Ways[0],
        };
    }

    /// <summary>The same as an address says it, without what goes without saying.</summary>
    public string Query(string language, string zone)
    {
        var parts = new List<string>();
        Say("lang", language is Words.DefaultLanguage ? null : language);
        Say("as-of", AsOf is { } asOf ? Local(asOf, zone) : null);
        Say("from", From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Say("by", By == Ways[0] ? null : By);
        Say("measure", Measure);
        if (Measure is not null)
        {
            Say("field", Filter.Field);
            Say("procedure", Filter.Procedure);
            Say("text", Filter.Text);
            Say("order", Order == DossierOrders.Late ? null : Order);
            Say("backwards", Backwards ? "true" : null);
            Say("page", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null);
        }
        return parts.Count == 0 ? "" : "?" + string.Join('&', parts);

        void Say(string name, string? value)
        {
            if (value is not null)
                parts.Add($"{name}={Uri.EscapeDataString(value).Replace("%3A", ":", StringComparison.Ordinal)}");
        }
    }

    /// <summary>A moment as an address and a form's field hold it.</summary>
    public static string Local(DateTimeOffset moment, string zone) => Shown.In(moment, zone).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The start of the flows: the day asked for, or 30 whole days before the day of the moment.</summary>
    public DateTimeOffset Start(string zone, DateTimeOffset now)
    {
        var day = From ?? DateOnly.FromDateTime(Shown.In(AsOf ?? now, zone).DateTime).AddDays(-DaysOfRange);
        return AtZone(day.ToDateTime(TimeOnly.MinValue), zone);
    }

    // What is empty asks for those of which it is unknown; what is not there asks for nothing.
    private static string? Given(IQueryCollection query, string name) =>
        query.TryGetValue(name, out var said) ? said.ToString() is var text && text.Length > Longest ? text[..Longest] : text : null;

    private static (T? Value, (string Key, string Value)? Problem) Field<T>(string? text, Func<string, T?> read, string problem)
        where T : struct =>
        string.IsNullOrWhiteSpace(text) ? (null, null) : read(text) is { } value ? (value, null) : (null, (problem, text));

    /// <summary>A moment as an address says it: without an offset by the clock of a zone, and a day for its close. Null if it says none.</summary>
    public static DateTimeOffset? Moment(string text, string zone)
    {
        // A day stands for its close, as everywhere else.
        if (Day(text) is { } day)
        {
            return AtZone(day.ToDateTime(new TimeOnly(23, 59, 59)), zone);
        }

        if (DateTime.TryParseExact(
            text, ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            return AtZone(local, zone);
        }
        // A plus in an address that was not encoded arrives as a blank.
        return DateTimeOffset.TryParseExact(
            text.Replace(' ', '+'), ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mmK", "O"], CultureInfo.InvariantCulture, DateTimeStyles.None,
            out var moment) ? moment : null;
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static DateTimeOffset AtZone(DateTime local, string zone) => new(local, Shown.Zone(zone).GetUtcOffset(local));
}
