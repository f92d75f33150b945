namespace ParLive.Ingest.Reports;

/// <summary>What the rows of a report stand for.</summary>
public enum ReportRows
{
    /// <summary>The fields (lĩnh vực) of a unit's dossiers, and of those below it.</summary>
    Field,

    /// <summary>Their procedures (thủ tục).</summary>
    Procedure,

    /// <summary>The units directly below it.</summary>
    Unit,
}
