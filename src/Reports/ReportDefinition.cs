namespace ParLive.Reports;

/// <summary>How a figure of a report is counted.</summary>
/// <param name="Name">What the figure is called in the report.</param>
/// <param name="Words">How it is counted, in words.</param>
/// <param name="Version">The id and version of the definition; empty where it has none.</param>
public sealed record ReportDefinition(string Name, string Words, string Version);
