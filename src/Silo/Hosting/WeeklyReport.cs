using System.Globalization;
using ParLive.Dashboard.Exports;
using ParLive.Domain.Rates;
using ParLive.Grains.Access;
using ParLive.Notices.Couriers;
using ParLive.Reports;
using ParLive.Reports.Pdf;

namespace ParLive.Silo.Hosting;

/// <summary>The report that goes out each week: ranking, hotspots and coverage of a unit, as the walls show them.</summary>
internal sealed class WeeklyReport(IUnitFeed feed, IJudgements judgements, TimeProvider clock) : IWeeklyReport
{
    private const int MostHotspots = 50;

    /// <inheritdoc/>
    public async Task<(string Name, byte[] Pdf)> Make(string unit, string language, CancellationToken cancellationToken)
    {
        // The reports speak the language of whoever asks for them.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language == "en" ? "en" : "vi-VN");
        var info = feed.Find(unit) ?? throw new KeyNotFoundException($"There is no unit '{unit}'.");
        var (hotspots, feeds) = (judgements.Hotspots(unit, MostHotspots, shelved: false, cancellationToken), judgements.Feeds(unit, cancellationToken));
        var (now, definitions) = (clock.GetUtcNow(), RateDefinitions.SetName);
        var trouble = HotspotsReport.Of(info, await hotspots, info.Simulated, now, language, definitions);
        var coverage = CoverageReport.Of(info, await feeds, info.Simulated, now, language, definitions);
        var whole = info.Children == 0
            ? Joined(trouble, coverage)
            : Joined(RankingReport.Of(await feed.Board(unit, null, cancellationToken), language, definitions), trouble, coverage);
        using var pdf = new MemoryStream();
        PdfReport.Write(whole with { Title = language == "en" ? "Weekly report" : "Báo cáo tuần" }, pdf);
        return (string.Create(CultureInfo.InvariantCulture, $"parlive-{info.Code}-{now:yyyy-MM-dd}.pdf"), pdf.ToArray());
    }

    private static Report Joined(Report first, params IEnumerable<Report> others) => first with
    {
        Tables = [.. first.Tables, .. others.SelectMany(other => other.Tables)],
        Beside = [.. first.Beside, .. others.SelectMany(other => other.Beside)],
        Definitions = [.. first.Definitions, .. others.SelectMany(other => other.Definitions)],
        Notes = [.. first.Notes, .. others.SelectMany(other => other.Notes)],
    };
}
