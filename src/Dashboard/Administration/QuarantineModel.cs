using ParLive.Grains.Quarantine;

namespace ParLive.Dashboard.Administration;

/// <summary>What the pages of the quarantine are made of.</summary>
public sealed record QuarantineModel
{
    /// <summary>Which inputs were asked for.</summary>
    public QuarantineQuestion Question { get; init; } = new();

    /// <summary>They, without their bytes.</summary>
    public IReadOnlyList<QuarantinedLine> Lines { get; init; } = [];

    /// <summary>One of them, whole; null where a list is shown.</summary>
    public QuarantinedCase? Case { get; init; }

    /// <summary>Its text, as it came or as it was typed anew.</summary>
    public string Text { get; init; } = "";

    /// <summary>What became of some, or would become of them.</summary>
    public IReadOnlyList<SettledInput> Settled { get; init; } = [];

    /// <summary>Whether that is only what would be.</summary>
    public bool IsPreview { get; init; }

    /// <summary>Whether the visitor may settle anything.</summary>
    public bool MaySettle { get; init; }
}
