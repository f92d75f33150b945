namespace ParLive.Ingest.Reports;

/// <summary>A row of a report, as it is known now and as it was closed.</summary>
/// <param name="Label">The field, procedure or unit.</param>
/// <param name="Now">What is known now; null where nothing ever was: silence is not zero.</param>
/// <param name="Closed">What the edition kept; null where it kept nothing.</param>
internal sealed record ReportRow(string Label, ReportFigures? Now, ReportFigures? Closed)
{
    /// <summary>What is shown of it.</summary>
    public ReportFigures? Shown(bool ofEdition) => ofEdition ? Closed : Now;
}
