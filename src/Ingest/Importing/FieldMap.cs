namespace ParLive.Ingest.Importing;

/// <summary>Where a field's text comes from.</summary>
/// <param name="Column">The column that gives it; null for a constant.</param>
/// <param name="Constant">The text for every row; null for a column.</param>
/// <param name="Values">What each text of the column means; null where it means itself. A row whose text means null is left out.</param>
/// <param name="Otherwise">What a text means that the table does not name; null refuses the row.</param>
public sealed record FieldMap(
    string? Column, string? Constant, IReadOnlyDictionary<string, string?>? Values = null, string? Otherwise = null);
