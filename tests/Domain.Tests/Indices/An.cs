using ParLive.Domain.Books;
using ParLive.Domain.Events;
using ParLive.Domain.Indices;
using static ParLive.Domain.Indices.IndexEvent;

namespace ParLive.Domain.Tests.Indices;

/// <summary>Published figures with only what a test cares about.</summary>
internal static class An
{
    public const string Source = "so-noi-vu";
    private const string Unit = "92@2004-01-01";

    public static FigureKey Key(string index, string period, string? cohort = null) =>
        new(IndexId.Parse(index), IndexPeriod.TryParse(period)!.Value, cohort);

    public static Entered Entry(
        string index, string period, Figure figure, int day = 0, string? id = null, string source = Source, string? cohort = null) => new(
        EventId.Of(source, id ?? $"{index} {period} {cohort} {day}"), source, Unit, Some.At(day), Key(index, period, cohort), figure);

    public static TargetSet Target(string index, string period, decimal? atLeast, int? withinTop) =>
        new(EventId.Of(Source, $"target {index} {period}"), Source, Unit, Some.Monday, Key(index, period), new IndexTarget(atLeast, withinTop));

    public static Claimed Claim(string index, string period) =>
        new(EventId.Of(Source, $"claim {index} {period}"), Source, Unit, Some.Monday, Key(index, period), IndexClaim.AllPartsAboveMean);

    public static Voided Back(IndexEvent said, int day = 1) =>
        new(EventId.Of(said.Source, $"back {said.Id}"), said.Source, said.Unit, Some.At(day), MatterKind.Index, said.Id, null);

    /// <summary>What a unit knows after some events, through its book.</summary>
    public static IndexHistory History(params IEnumerable<UnitEvent> events) => HistoryOf(Book(events));

    public static UnitBook Book(params IEnumerable<UnitEvent> events)
    {
        var of = events.OfType<IndexEvent>().GroupBy(said => said.Id).ToDictionary(said => said.Key, said => said.First().Of.Index);
        return Books.Of(Time.OfficeZone.Vietnam, events.Select(happened => new BookEntry.Happened(
            IndexMatter.NameOf(happened is IndexEvent said ? said.Of.Index : of[((Voided)happened).Target], Unit), happened)));
    }

    public static IndexHistory HistoryOf(UnitBook book) =>
        IndexHistory.Of(book.Ledger.NamesOf(MatterKind.Index).Select(book.Ledger.EventsOf));

    /// <summary>The series of an index; there is one.</summary>
    public static IndexSeries Series(IndexHistory history, string index, string? cohort = null) =>
        IndexSeries.Of(history).Single(series => series.Key.Index == IndexId.Parse(index) && series.Key.Cohort == cohort);

    public static SeriesPoint Point(IndexHistory history, string index, int year, string? cohort = null) =>
        Series(history, index, cohort).Points.Single(point => point.Period == IndexPeriod.Of(year));

    public static IReadOnlyList<string> Ids(IndexHistory history) =>
        [.. IndexChecks.Of(history).Select(finding => finding.Kind.Id)];

    public static IReadOnlyList<string> Sentences(IndexHistory history, string culture = "vi-VN") =>
        [.. IndexChecks.Of(history).Select(finding => finding.Sentence(System.Globalization.CultureInfo.GetCultureInfo(culture)))];
}
