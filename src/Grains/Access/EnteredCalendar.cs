namespace ParLive.Grains.Access;

/// <summary>A version of a calendar that was entered.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Number">Its version.</param>
/// <param name="Units">The keys of the units that have the calendar, with all below them.</param>
/// <param name="Text">As it was written.</param>
public sealed record EnteredCalendar(string Id, int Number, IReadOnlyList<string> Units, string Text);
