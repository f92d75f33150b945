using ParLive.Grains.Contracts;
using ParLive.Reports;

namespace ParLive.Dashboard.Exports;

/// <summary>The dossiers behind a figure as a report: all of them, with the columns of the screen and no others.</summary>
/// <param name="Unit">Whose figure.</param>
/// <param name="IsSimulated">Whether the figures are those of a simulation.</param>
/// <param name="Figures">The figures of which it is one.</param>
/// <param name="Page">The dossiers.</param>
/// <param name="NameOf">The name of a unit by its key.</param>
public sealed record DossiersReport(UnitInfo Unit, bool IsSimulated, FiguresReading Figures, DossierPage Page, Func<string, string> NameOf)
{
    /// <summary>Which of them were looked for; all where it is empty.</summary>
    public DossierFilter Filter { get; init; } = new();

    /// <summary>The report, in the language of the culture in which it is made.</summary>
    /// <param name="language">One of <see cref="Words.Languages"/>.</param>
    /// <param name="definitionSet">The set of definitions, with its version.</param>
    /// <param name="cancellationToken">Ends the rows when nobody waits for them any more.</param>
    public Report Of(string language, string definitionSet, CancellationToken cancellationToken)
    {
        var head = new ReportHead(Unit, IsSimulated, Page.AsOf, language, definitionSet);
        var measure = Words.Named("measure", Page.Measure);
        ReportFact[] facts =
        [
            new(Words.Of("export.from"), Figures.From is { } from ? head.Moment(from) : ReportCell.Of(Words.Of("unit.range.from-beginning"))),
            new(Words.Of("export.to"), head.Moment(Figures.To ?? Page.AsOf)),
            new(Words.Of("unit.measure"), ReportCell.Of($"{measure} ({Page.Measure})")),
            new(Words.Of("export.total"), ReportCell.Of(Page.Total)),
            .. Filters(),
        ];
        var report = head.Report(Words.Of("dossiers", measure), facts, Table(head, cancellationToken));
        return report with { Notes = [.. report.Notes, .. Notes()] };
    }

    // A list that leaves something out says what, and of how many.
    private IEnumerable<ReportFact> Filters()
    {
        if (Filter == new DossierFilter()) yield break;
        yield return new(Words.Of("export.all"), ReportCell.Of(Page.All));
        if (Filter.Field is { } field) yield return new(Words.Of("dossiers.field"), ReportCell.Of(field.Length > 0 ? field : Words.Of("parts.unknown")));
        if (Filter.Procedure is { } procedure) yield return new(Words.Of("dossiers.procedure"), ReportCell.Of(procedure.Length > 0 ? procedure : Words.Of("parts.unknown")));
        if (Filter.Text is { } text) yield return new(Words.Of("dossiers.form.text"), ReportCell.Of(text));
    }

    private IEnumerable<string> Notes()
    {
        if (Page.WithoutDossiers > 0) yield return Words.Of("dossiers.without", Page.WithoutDossiers);
        var most = ExportQuestions.MostDossiers;
        if (Page.Rows.Count == most && Page.Total - Page.WithoutDossiers > most) yield return Words.Of("export.dossiers.left-out", most, Page.Total - Page.WithoutDossiers - most);
    }

    private ReportTable Table(ReportHead head, CancellationToken cancellationToken) => new(
        "dossiers", Words.Of("dossiers", Words.Named("measure", Page.Measure)),
        [
            Column("number"), Column("unit"), Column("procedure"), Column("field"), Column("channel"), Column("received"), Column("promise"), Column("due"),
            new("rule", Words.Of("export.rule")), Column("ended"), new("ending", Words.Of("export.ending")), Column("late") with { IsNumeric = true }, Column("flags"),
        ],
        Page.Rows.Select(row => Row(row, head, cancellationToken)));

    private IReadOnlyList<ReportCell> Row(DossierRow row, ReportHead head, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return
        [
            ReportCell.Of(row.Number), ReportCell.Of(NameOf(row.Unit)), ReportCell.Of(row.Procedure), ReportCell.Of(row.Field),
            ReportCell.Of(Words.Named("channel", row.Channel)), head.Moment(row.Received), ReportCell.Of(row.FirstPromise), ReportCell.Of(row.Due), ReportCell.Of(Rule(row)),
            head.Moment(row.Ended), ReportCell.Of(row.Ended is null ? null : Words.Named("ending", row.Ending ?? "")), ReportCell.Of((long)row.DaysLate),
            ReportCell.Of(string.Join(", ", row.Flags.Select(flag => Words.Named("flag", flag)))),
        ];
    }

    private static string? Rule(DossierRow row) => row.Rule is not { } rule ? null
        : Words.Of("dossiers.rule", rule.Rule, rule.Version, Words.Of($"term.{rule.TermUnit}", rule.Amount), rule.Calendar)
            + (rule.Provisional ? $"; {Words.Of("dossiers.rule.provisional")}" : "");

    private static ReportColumn Column(string name) => new(name, Words.Of($"dossiers.{name}"));
}
