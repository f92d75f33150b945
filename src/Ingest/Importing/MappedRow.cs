using ParLive.Grains.Contracts;

namespace ParLive.Ingest.Importing;

/// <summary>What a row means: an event, a case, nothing (left out by the map), or the reason why it cannot be understood.</summary>
internal sealed record MappedRow
{
    /// <summary>The dossier it speaks of, where that could be read.</summary>
    public string? Dossier { get; init; }

    /// <summary>The text by which the row names its unit, where that could be read.</summary>
    public string? UnitValue { get; init; }

    /// <summary>What must be equal for two rows to say the same; empty for none.</summary>
    public string Print { get; init; } = string.Empty;

    public Arrival? Event { get; init; }

    public CaseStatement? Case { get; init; }

    public Problem? Problem { get; init; }

    /// <summary>What else the row tells.</summary>
    public IReadOnlyList<MappedRow> Also { get; init; } = [];

    public bool LeftOut => Event is null && Case is null && Problem is null;

    /// <summary>Under what a repetition is looked for.</summary>
    public string RepeatKey => Event is null ? Dossier! : Print;
}
