namespace ParLive.Grains.Access;

/// <summary>A row of a table of reorganisations that says itself what each of them is.</summary>
/// <param name="Row">Its place in the table, for people.</param>
/// <param name="Kind">merge, split, rename, retype, re-parent or abolish.</param>
/// <param name="Unit">The unit to which it happened: its key, or its code on the day before.</param>
/// <param name="Into">The unit it merged into, one of its parts, or its new parent: a key, or a code on the day itself.</param>
/// <param name="Share">The share of the part, more than 0 and less than 1; null if nobody said.</param>
/// <param name="IsHeir">Whether the part takes over dossiers and codes.</param>
/// <param name="Name">The new name of a rename; or the name of the unit that begins with the merger or split, null where it exists.</param>
/// <param name="NameEn">The same in English, or null.</param>
/// <param name="UnitKind">The new kind of a retype, or the kind of the unit that begins.</param>
/// <param name="Parent">The code of the unit above the one that begins.</param>
/// <param name="Code">The new code of a rename, or null.</param>
public sealed record ChangeLine(
    long Row, string Kind, string Unit, string? Into, decimal? Share, bool IsHeir, string? Name, string? NameEn, string? UnitKind, string? Parent,
    string? Code);
