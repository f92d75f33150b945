using System.Globalization;
using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.Http;
using ParLive.Dashboard.Pages;
using ParLive.Grains.Access;
using ParLive.Grains.Audit;
using ParLive.Reports.Csv;

namespace ParLive.Dashboard.Administration;

/// <summary>The audit, for whoever reads it: the newest line first, by who, what and when, and all of it as a file.</summary>
internal sealed class AuditPages(IOfficeBook book, AdminDesk desk, PageWriter writer, AdminRooms rooms)
{
    private const int PageSize = 50;
    private const int AtOnce = 500;
    private const int Longest = 200;

    /// <summary>Shows a page of it.</summary>
    public async Task<IResult> ShowAsync(HttpContext context)
    {
        var (language, question) = (Display.LanguageOf(context.Request.Query), QuestionOf(context.Request.Query));
        var lines = await book.Audit(question with { Take = PageSize + 1 }, context.RequestAborted);
        context.Response.Headers.CacheControl = "no-store";
        return await writer.PageAsync<AuditPage>(language, StatusCodes.Status200OK, new(StringComparer.Ordinal)
        {
            ["Document"] = writer.Document(context, language),
            ["Rooms"] = rooms.For(context),
            ["Lines"] = lines.Take(PageSize).ToList(),
            ["HasMore"] = lines.Count > PageSize,
            ["Question"] = question,
            ["Query"] = context.Request.Query,
            ["Zone"] = desk.Zone,
        });
    }

    /// <summary>Sends all lines that are meant, the oldest first, with the links that prove them.</summary>
    public IResult Send(HttpContext context)
    {
        var question = QuestionOf(context.Request.Query) with { After = null, OldestFirst = true, Take = AtOnce };
        context.Response.Headers.CacheControl = "no-store";
        return Results.Stream(stream => WriteAsync(stream, question, context.RequestAborted), $"{MediaTypeNames.Text.Csv}; charset=utf-8", "audit.csv");
    }

    private async Task WriteAsync(Stream stream, AuditQuestion question, CancellationToken cancellationToken)
    {
        await using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await text.WriteAsync("line,at,by,from,act,subject,before,after,entries,link\r\n".AsMemory(), cancellationToken);
        while (await book.Audit(question, cancellationToken) is { Count: > 0 } lines)
        {
            foreach (var line in lines) await text.WriteAsync(RowOf(line).AsMemory(), cancellationToken);
            await text.FlushAsync(cancellationToken);
            question = question with { After = lines[^1].Position };
        }
    }

    private static string RowOf(AuditLine line)
    {
        string?[] fields =
        [
            line.Position.ToString(CultureInfo.InvariantCulture), line.At.ToString("O", CultureInfo.InvariantCulture), line.Act.By, line.Act.From, line.Act.Act, line.Act.Subject,
            line.Act.Before, line.Act.After, line.Entries, Convert.ToHexStringLower(line.Link.Span),
        ];
        return string.Join(',', fields.Select(field => CsvText.Of(field ?? ""))) + "\r\n";
    }

    private AuditQuestion QuestionOf(IQueryCollection query) => new()
    {
        By = Text(query["by"]),
        Act = Text(query["act"]),
        Subject = Text(query["subject"]),
        From = Day(query["from"], 0),
        To = Day(query["to"], 1),
        After = long.TryParse(query["after"], NumberStyles.None, CultureInfo.InvariantCulture, out var after) ? after : null,
    };

    private static string? Text(string? typed) => typed?.Trim() is { Length: > 0 and <= Longest } text ? text : null;

    // A day goes on until its end.
    private DateTimeOffset? Day(string? typed, int more) => AdminDesk.DayIn(typed) is { } day ? desk.StartOf(day.AddDays(more)) : null;
}
