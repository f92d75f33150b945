using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ParLive.Dashboard.Exports;
using ParLive.Dashboard.Pages;
using ParLive.Grains.Access;

namespace ParLive.Dashboard.Meetings;

/// <summary>What a meeting shows, as a file: <c>ranking.pdf</c> under the address of the meeting, with the same query.</summary>
internal sealed partial class MeetingFiles(
    IUnitFeed feed, MeetingReader reader, ExportDesk desk, PageWriter writer, IOptions<DashboardOptions> options, ILogger<MeetingFiles> logger)
{
    /// <summary>The name of the file, without its ending.</summary>
    public const string Ranking = "ranking";

    /// <summary>Answers a visitor.</summary>
    /// <param name="id">The unit.</param>
    /// <param name="meeting">The meeting; null for one that is prepared.</param>
    /// <param name="extension">The ending of the file.</param>
    /// <param name="context">The request.</param>
    public async Task<IResult> SendAsync(string id, string? meeting, string extension, HttpContext context)
    {
        if (feed.Find(id) is not { } unit) return await writer.MissingAsync(context, id, feed.Roots);
        if (!ExportFormats.TryParse($"{Ranking}.{extension}", out _, out var format))
            return await writer.MessageAsync(context, StatusCodes.Status404NotFound, new("export.missing.title", "export.missing.unit", extension, null, []));
        var question = MeetingQuestion.Read(context.Request.Query, unit.Zone);
        var around = (writer.Document(context, question.Language), MayNote: false);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Words.CultureOf(question.Language);
        try
        {
            var model = meeting is null
                ? await reader.PreparedAsync(unit, question, around, context.RequestAborted)
                : await reader.HeldAsync(unit, meeting, question, around, context.RequestAborted);
            if (model is null)
                return await writer.MessageAsync(context, StatusCodes.Status404NotFound, new("meeting.missing.title", "meeting.missing.how", meeting!, null, [unit]));
            // A page says that it shows another moment than was asked; a file would be passed on without that.
            return model.Problem is var (key, value)
                ? await writer.MessageAsync(context, StatusCodes.Status400BadRequest, new("export.problem.title", key, value, null, []))
                : await desk.WriteAsync(() => Task.FromResult(MeetingReport.Of(model, options.Value.DefinitionSet)), format, context.RequestAborted);
        }
        catch (Exception failure) when (failure is not OperationCanceledException and not OutOfMemoryException)
        {
            LogNotWritten(failure, unit.Key);
            return await writer.TroubleAsync(context, unit.Name);
        }
    }

    [LoggerMessage(LogLevel.Warning, "What a meeting about unit {Unit} shows could not be written")]
    private partial void LogNotWritten(Exception failure, string unit);
}
