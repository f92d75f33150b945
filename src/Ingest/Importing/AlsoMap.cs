namespace ParLive.Ingest.Importing;

/// <summary>A further event that a row may tell, of the same matter and unit as its first.</summary>
/// <param name="Fields">Its fields; dossier, unit and matter are those of the row.</param>
/// <param name="Where">Fields of which one at least must be told for the event to be there; none where its kind decides.</param>
/// <param name="IsKnownByKey">As for the first event of the row.</param>
public sealed record AlsoMap(IReadOnlyDictionary<string, FieldMap> Fields, IReadOnlyList<string> Where, bool IsKnownByKey);
