using System.Globalization;
using Microsoft.AspNetCore.Http;
using ParLive.Dashboard.Figures;

namespace ParLive.Dashboard.Pages;

/// <summary>What a visitor asks of a unit's page.</summary>
/// <param name="AsOf">The moment; null for now.</param>
/// <param name="From">The start of the range of flows, where the address names one.</param>
/// <param name="Measure">The measure whose dossiers are asked for; null for none.</param>
/// <param name="Page">The page of those dossiers, from 1.</param>
/// <param name="Problem">What could not be understood, as a key and its value; null for nothing.</param>
public sealed record UnitQuestion(DateTimeOffset? AsOf, DateOnly? From, string? Measure, int Page, (string Key, string Value)? Problem)
{
    /// <summary>How many dossiers a page lists.</summary>
    public const int PageSize = 50;

    private const int DaysOfRange = 30;

    /// <summary>Reads an address; times without an offset are those of the unit's zone.</summary>
    public static UnitQuestion Read(IQueryCollection query, string zone)
    {
        var (asOf, asOfProblem) = Field(query["as-of"], text => Moment(text, zone), "unit.problem.as-of");
        var (from, fromProblem) = Field(query["from"], Day, "unit.problem.from");
        var page = int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, 100_000) : 1;
        var measure = query["measure"].ToString();
        return new(asOf, from, measure.Length == 0 ? null : measure, page, asOfProblem ?? fromProblem);
    }

    /// <summary>The start of the flows: the day asked for, or 30 whole days before the day of the moment.</summary>
    public DateTimeOffset Start(string zone, DateTimeOffset now)
    {
        var day = From ?? DateOnly.FromDateTime(Shown.In(AsOf ?? now, zone).DateTime).AddDays(-DaysOfRange);
        return AtZone(day.ToDateTime(TimeOnly.MinValue), zone);
    }

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
