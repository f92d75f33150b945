using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>What became of an arrival.</summary>
[GenerateSerializer, Alias("parlive.verdict-outcome")]
public enum VerdictOutcome
{
    /// <summary>On disk, applied, and counted once.</summary>
    Accepted,

    /// <summary>Known already, and on disk; nothing moved.</summary>
    Duplicate,

    /// <summary>Not taken in; the reason says why. The bytes belong in quarantine.</summary>
    Refused,
}
