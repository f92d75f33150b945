namespace ParLive.Grains.Contracts;

/// <summary>One unit as an import or a map names it.</summary>
/// <param name="Code">Its code; unique at any moment within the whole register.</param>
/// <param name="Name">Its Vietnamese name; normalised to NFC.</param>
/// <param name="NameEn">Its English name, or null.</param>
/// <param name="Kind">Its kind, one of those that <see cref="UnitInfo"/> names.</param>
/// <param name="Parent">The code of the unit above it, or null for a root.</param>
/// <param name="Since">The day the code took this meaning.</param>
/// <param name="Zone">The time zone (IANA); needed on a root, null below it.</param>
/// <param name="Until">The first day it is no more; null while it lives.</param>
/// <param name="Aliases">Other codes of the same unit (agency codes), valid as long as itself.</param>
/// <param name="Simulated">Whether it belongs to a simulation; inherited from the root.</param>
/// <param name="Note">A sentence to show with a root, or null.</param>
public sealed record UnitEntry(
    string Code, string Name, string? NameEn, string Kind, string? Parent, DateOnly Since, string? Zone = null, DateOnly? Until = null,
    IReadOnlyList<string>? Aliases = null, bool Simulated = false, string? Note = null);
