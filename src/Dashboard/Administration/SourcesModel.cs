using ParLive.Access.Sources;
using ParLive.Grains.Contracts;

namespace ParLive.Dashboard.Administration;

/// <summary>What the page of all sources is made of.</summary>
public sealed record SourcesModel
{
    /// <summary>All of them, by name.</summary>
    public IReadOnlyList<ListedSource> Sources { get; init; } = [];

    /// <summary>Units to choose from.</summary>
    public IReadOnlyList<UnitInfo> Units { get; init; } = [];

    /// <summary>The zone of the clocks.</summary>
    public string Zone { get; init; } = "UTC";

    /// <summary>A key that is shown once; null for none.</summary>
    public MadeKey? Told { get; init; }

    /// <summary>What is wrong, in a word; null for nothing.</summary>
    public string? Problem { get; init; }

    /// <summary>The key of what there is to say; null for nothing.</summary>
    public string? Said { get; init; }

    /// <summary>The source that was typed and refused.</summary>
    public string Typed { get; init; } = "";
}
