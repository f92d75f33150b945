using PdfSharp.Pdf;

namespace ParLive.Reports.Pdf;

/// <summary>Writes a report as pages to be printed or sent (PDF): A4 across, its own letters in it, the head of a table on each page.</summary>
public static class PdfReport
{
    /// <summary>How many rows of a table are drawn; further ones are counted, and the page says how many there are.</summary>
    public const int MostRows = 3_000;

    private const int FactsInARow = 3;
    private const double Between = 24;

    /// <summary>Writes a report; the stream stays open.</summary>
    public static void Write(Report report, Stream stream)
    {
        using var document = new PdfDocument();
        document.Info.Title = $"{report.Title} · {report.Unit}";
        document.Info.Subject = Told(report, report.Facts[0]);
        document.Info.Author = "ParLive";
        document.Info.CreationDate = report.AsOf.DateTime;
        document.Language = report.Culture.Name;
        document.ViewerPreferences.DisplayDocTitle = true;
        var ink = new Ink();
        using var paper = new Paper(document, ink, report);
        paper.Turn();
        DrawTop(report, paper, ink);
        foreach (var table in report.Tables.Concat(report.Beside)) new PdfTable(paper, ink, report, table.On(ReportMedium.Paper)).Draw(MostRows);
        if (report.Definitions.Count > 0) new PdfTable(paper, ink, report, DefinitionsOf(report)).Draw(MostRows);
        paper.Finish(Told(report, report.Facts[0]), (page, pages) => string.Format(report.Culture, report.Phrases.Page, page, pages));
        // The library looks where it is in the stream, which not every stream can say.
        using var whole = new MemoryStream();
        document.Save(whole, closeStream: false);
        whole.WriteTo(stream);
    }

    private static void DrawTop(Report report, Paper paper, Ink ink)
    {
        paper.Say(ink.Title, report.Title, Ink.Black);
        paper.Say(ink.Heading, report.Unit, Ink.Grey);
        paper.Skip(8);
        foreach (var facts in report.Facts.Where(fact => fact.Medium != ReportMedium.Data).Chunk(FactsInARow)) DrawFacts(report, facts, paper, ink);
        paper.Across(Ink.Rule, 2);
        paper.Skip(12);
        foreach (var note in report.Notes) paper.Say(ink.Strong, note, Ink.Black);
        if (report.Notes.Count > 0) paper.Skip(10);
    }

    private static void DrawFacts(Report report, ReportFact[] facts, Paper paper, Ink ink)
    {
        var width = (paper.Width / FactsInARow) - Between;
        var names = facts.Select(fact => ink.Small.Lines(Letters.Drawable(fact.Name), width)).ToArray();
        var values = facts.Select(fact => ink.Strong.Lines(Letters.Drawable(CellWords.Of(fact.Value, report.Culture)), width)).ToArray();
        var under = names.Max(lines => lines.Count) * ink.Small.Line;
        paper.Need(under + (values.Max(lines => lines.Count) * ink.Strong.Line));
        for (var place = 0; place < facts.Length; place++)
        {
            var x = Paper.Left + (place * (width + Between));
            for (var line = 0; line < names[place].Count; line++) paper.Write(ink.Small, names[place][line], x, line * ink.Small.Line, Ink.Grey);
            for (var line = 0; line < values[place].Count; line++)
                paper.Write(ink.Strong, values[place][line], x, under + (line * ink.Strong.Line), Ink.Black);
        }

        paper.Skip(under + (values.Max(lines => lines.Count) * ink.Strong.Line) + 6);
    }

    private static ReportTable DefinitionsOf(Report report) => new(
        "definitions", report.Phrases.Definitions,
        [new("subject", report.Phrases.Subject), new("meaning", report.Phrases.Meaning), new("version", report.Phrases.Version)],
        report.Definitions.Select(definition => (IReadOnlyList<ReportCell>)
            [ReportCell.Of(definition.Name), ReportCell.Of(definition.Words), ReportCell.Of(definition.Version)]));

    private static string Told(Report report, ReportFact fact) => $"{fact.Name}: {CellWords.Of(fact.Value, report.Culture)}";
}
