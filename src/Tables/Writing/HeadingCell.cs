namespace ParLive.Tables.Writing;

/// <summary>A cell of a form's heading, merged where it covers several.</summary>
/// <param name="Row">Its first row within the heading, from 0.</param>
/// <param name="Column">Its first column, from 0.</param>
/// <param name="Text">What it says.</param>
/// <param name="Rows">How many rows it covers.</param>
/// <param name="Columns">How many columns it covers.</param>
public sealed record HeadingCell(int Row, int Column, string Text, int Rows = 1, int Columns = 1);
