using ParLive.Grains.Contracts;

namespace ParLive.Ingest.Reports;

/// <summary>A report's content, before it is laid out.</summary>
/// <param name="Unit">Whose report it is.</param>
/// <param name="Layout">Its form.</param>
/// <param name="Period">The period, and how it was closed.</param>
/// <param name="OfEdition">Whether it shows what was closed, and not what is known now.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Total">The unit's own figures.</param>
internal sealed record Report(
    UnitInfo Unit, ReportLayout Layout, PeriodReading Period, bool OfEdition, IReadOnlyList<ReportRow> Rows, ReportRow Total)
{
    /// <summary>The moment that the levels stand for.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>When the newest event of the unit, or of one below it, was accepted; null if none ever was.</summary>
    public DateTimeOffset? LastAccepted { get; init; }

    /// <summary>The rows that are shown, with what the total has and no other row.</summary>
    public IReadOnlyList<ReportRow> Shown()
    {
        // A field with nothing to report is no line of the form; a unit is, since everybody looks for it.
        var shown = Layout.Rows == ReportRows.Unit ? Rows : [.. Rows.Where(row => row.Shown(OfEdition) is { IsZero: false })];
        var rest = Rest(OfEdition);
        return rest is null or { IsZero: true } ? shown : [.. shown, new ReportRow(Layout.Rest, rest, rest)];
    }

    private ReportFigures? Rest(bool ofEdition) =>
        Total.Shown(ofEdition)?.Less(Rows.Select(row => row.Shown(ofEdition)).OfType<ReportFigures>());
}
