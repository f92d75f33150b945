namespace ParLive.Notices.Matters;

/// <summary>Something of which somebody is to be told once.</summary>
/// <param name="Id">What makes it one: the same matter for the same place has the same, whenever it is looked at.</param>
/// <param name="To">Where to.</param>
/// <param name="Kind">hotspot, escalated, feed or weekly.</param>
/// <param name="Unit">The key of the unit that was asked for.</param>
/// <param name="UnitName">Its name, in the language of whoever is told.</param>
/// <param name="Language">vi or en.</param>
/// <param name="Sentence">What there is to say; nothing about persons, and no dossier.</param>
public sealed record Matter(string Id, Uri To, string Kind, string Unit, string UnitName, string Language, string Sentence);
