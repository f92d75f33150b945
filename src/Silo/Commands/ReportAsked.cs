namespace ParLive.Silo.Commands;

/// <summary>Which report a person asks for.</summary>
/// <param name="Unit">The unit's code or key; null for the only root.</param>
/// <param name="Layout">A file, or the name of a layout that ships.</param>
/// <param name="Period">A month, quarter or year.</param>
/// <param name="Edition">The edition of a closed period; null for what is known now.</param>
internal sealed record ReportAsked(string? Unit, string Layout, string Period, int? Edition);
