namespace ParLive.Dashboard.Exports;

/// <summary>How much one export asks for.</summary>
internal static class ExportQuestions
{
    /// <summary>How many dossiers one file has at the most; it says how many more there are.</summary>
    public const int MostDossiers = 250_000;

    /// <summary>How many hotspots.</summary>
    public const int MostHotspots = 1_000;
}
