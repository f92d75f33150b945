using System.Globalization;
using NodaTime;
using NodaTime.Extensions;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts;
using ParLive.Ingest.Figures;
using ParLive.Tables.Writing;

namespace ParLive.Ingest.Reports;

/// <summary>Makes periodic reports (báo cáo định kỳ) of units by layouts, as workbooks.</summary>
/// <param name="feed">Says how units stand.</param>
/// <param name="periods">Says which periods are closed.</param>
/// <param name="clock">Says how far a period that runs has come.</param>
public sealed class ReportDesk(IUnitFeed feed, IPeriods periods, TimeProvider clock)
{
    private const int AtOnce = 16;

    /// <summary>A report as a workbook (XLSX).</summary>
    /// <param name="unit">Whose report it is.</param>
    /// <param name="layout">Its form.</param>
    /// <param name="period"><c>2025-05</c>, <c>2025-Q2</c> or <c>2025</c>.</param>
    /// <param name="edition">The number of the edition in which a closed period was kept; null for what is known now.</param>
    /// <param name="cancellationToken">Stops asking.</param>
    /// <exception cref="ArgumentException">It is no period, has not begun, or has no such edition.</exception>
    public async Task<byte[]> MakeAsync(UnitInfo unit, ReportLayout layout, string period, int? edition, CancellationToken cancellationToken)
    {
        var report = await ReadAsync(unit, layout, period, edition, cancellationToken);
        using var file = new MemoryStream();
        WorkbookWriter.Write(file, ReportSheets.Of(report));
        return file.ToArray();
    }

    /// <summary>The name under which a report is kept.</summary>
    public static string FileNameOf(UnitInfo unit, ReportLayout layout, string period)
    {
        var name = $"{layout.Name}_{unit.Code}_{period}";
        return string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_' ? letter : '-')) + ".xlsx";
    }

    internal async Task<Report> ReadAsync(UnitInfo unit, ReportLayout layout, string period, int? edition, CancellationToken cancellationToken)
    {
        var read = await periods.Read(unit.Key, period, cancellationToken);
        if (edition is { } asked && (read.Closed is null || asked != 1)) throw new ArgumentException(NoEdition(read, asked), nameof(edition));
        var range = RangeOf(unit, read, clock.GetUtcNow());
        var whole = await feed.Figures(unit.Key, range.AsOf, range.From, range.To, cancellationToken);
        var total = new ReportRow(
            layout.Total, await KnownAsync(unit.Key, whole, range, layout, cancellationToken),
            read.Closed is { } closed ? ReportFigures.Of(closed, layout) : null);
        var rows = layout.Rows == ReportRows.Unit
            ? await UnitsAsync(unit, layout, read, range, cancellationToken)
            : await PartsAsync(unit, layout, read, range, cancellationToken);
        var trust = (await feed.Read(unit.Key, cancellationToken)).Trust;
        return new Report(unit, layout, read, edition is not null, rows, total) { AsOf = whole.AsOf, LastAccepted = trust.LastAccepted };
    }

    private async Task<IReadOnlyList<ReportRow>> UnitsAsync(
        UnitInfo unit, ReportLayout layout, PeriodReading period, FiguresRange range, CancellationToken cancellationToken)
    {
        var rows = new List<ReportRow>();
        foreach (var group in feed.ChildrenOf(unit.Key).Chunk(AtOnce))
            rows.AddRange(await Task.WhenAll(group.Select(child => RowOfAsync(child, layout, period, range, cancellationToken))));
        return rows;
    }

    private async Task<ReportRow> RowOfAsync(
        UnitInfo child, ReportLayout layout, PeriodReading period, FiguresRange range, CancellationToken cancellationToken)
    {
        var figures = await feed.Figures(child.Key, range.AsOf, range.From, range.To, cancellationToken);
        var closed = period.Closed is null ? null : (await periods.Read(child.Key, period.Period, cancellationToken)).Closed;
        var now = await KnownAsync(child.Key, figures, range, layout, cancellationToken);
        return new ReportRow(
            layout.IsVietnamese ? child.Name : child.NameEn, now, closed is null || now is null ? null : ReportFigures.Of(closed, layout));
    }

    private async Task<IReadOnlyList<ReportRow>> PartsAsync(
        UnitInfo unit, ReportLayout layout, PeriodReading period, FiguresRange range, CancellationToken cancellationToken)
    {
        var by = layout.Rows == ReportRows.Field ? "field" : "procedure";
        var now = (await feed.Breakdown(unit.Key, new BreakdownQuestion(by, range.AsOf, range.From, range.To), cancellationToken)).Rows;
        var closed = layout.Rows == ReportRows.Field ? period.ClosedByField : null;
        var keys = now.Concat(closed ?? []).Select(row => row.Key).Distinct(StringComparer.Ordinal);
        return
        [
            .. keys.Select(key => new ReportRow(
                key.Length == 0 ? layout.Unknown : key,
                In(now, key),
                closed is null ? null : In(closed, key))),
        ];

        // A field that came or went between the closing and now had nothing at the other time.
        ReportFigures In(IReadOnlyList<BreakdownRow> parts, string key) =>
            parts.FirstOrDefault(part => part.Key == key) is { } found ? ReportFigures.Of(found.Figures, layout) : ReportFigures.None(layout);
    }

    /// <summary>The figures of a unit; null if no dossier of it was known by the end of the range: a zero would say that somebody counted.</summary>
    private async Task<ReportFigures?> KnownAsync(
        string unit, FiguresReading figures, FiguresRange range, ReportLayout layout, CancellationToken cancellationToken)
    {
        if (HasDossiers(figures)) return ReportFigures.Of(figures, layout);
        var ever = await feed.Figures(unit, range.AsOf, null, range.To, cancellationToken);
        return HasDossiers(ever) ? ReportFigures.Of(figures, layout) : null;
    }

    private static bool HasDossiers(FiguresReading figures) =>
        figures.Measures.Any(measure => measure.Value != 0 && EventVocabulary.DossierMeasures.Contains(measure.Key));

    private static FiguresRange RangeOf(UnitInfo unit, PeriodReading period, DateTimeOffset now)
    {
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(unit.Zone) ?? DateTimeZone.Utc;
        var from = zone.AtStartOfDay(period.From.ToLocalDate()).ToDateTimeOffset();
        var end = zone.AtStartOfDay(period.To.ToLocalDate().PlusDays(1)).ToDateTimeOffset();
        if (from > now) throw new ArgumentException($"The period {period.Period} has not begun.", nameof(period));
        // Of a period that runs, only what has come to pass is told.
        return end > now ? new FiguresRange(null, from, null) : new FiguresRange(end.AddSeconds(-1), from, end);
    }

    private static string NoEdition(PeriodReading period, int asked) => period.Closed is null
        ? $"The period {period.Period} is not closed, and has no edition {asked.ToString(CultureInfo.InvariantCulture)}."
        : $"The period {period.Period} was closed once, as edition 1; there is no edition {asked.ToString(CultureInfo.InvariantCulture)}.";
}
