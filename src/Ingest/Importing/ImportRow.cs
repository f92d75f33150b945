namespace ParLive.Ingest.Importing;

/// <summary>What a row of an import stands for.</summary>
public enum ImportRow
{
    /// <summary>One event.</summary>
    Event,

    /// <summary>A whole case as it stands now; a case may fill many rows.</summary>
    Case,
}
