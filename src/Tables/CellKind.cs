namespace ParLive.Tables;

/// <summary>What a cell holds, as its file says it.</summary>
public enum CellKind
{
    /// <summary>Nothing.</summary>
    Empty,

    /// <summary>A text; in CSV every cell that is not empty.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A date, with or without a time of day.</summary>
    Date,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>Something that is no value: a formula, an error, a place that a merged cell covers.</summary>
    Unreadable,
}
