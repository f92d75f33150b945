namespace ParLive.Tables.Writing;

/// <summary>How the numbers of a column look. Texts look like texts, and dates like dates, in every column.</summary>
public enum ColumnLook
{
    /// <summary>As it is: <c>12.5</c>.</summary>
    Plain,

    /// <summary>Whole, in groups of three: <c>1,234</c>.</summary>
    Whole,

    /// <summary>With two decimals: <c>1,234.50</c>.</summary>
    Hundredths,

    /// <summary>A part of one as a percentage with two decimals: 0.9794 as <c>97.94%</c>.</summary>
    Percent,

    /// <summary>In groups of three, with as many decimals as the number was given with, up to four: 94.60 as <c>94.60</c>.</summary>
    AsGiven,

    /// <summary>The same with a sign before it, for a change: <c>+3</c>.</summary>
    Change,
}
