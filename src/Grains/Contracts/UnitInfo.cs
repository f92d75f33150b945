namespace ParLive.Grains.Contracts;

/// <summary>Who a unit is today.</summary>
/// <param name="Key">Its identity: its code and the day that code took this meaning, <c>30307@2025-07-01</c>.</param>
/// <param name="Code">Its code today.</param>
/// <param name="Name">Its Vietnamese name.</param>
/// <param name="NameEn">Its English name; equal to the Vietnamese one where none is given.</param>
/// <param name="Kind">province, city, department, district, commune, ward, special-zone, one-stop-centre, branch, office or officer.</param>
/// <param name="Parent">The key of the unit above it today; null for a root.</param>
/// <param name="Zone">The time zone (IANA) of its tree.</param>
/// <param name="Children">How many units stand directly below it.</param>
/// <param name="Simulated">Whether it belongs to a simulation.</param>
/// <param name="Note">A sentence to show with it wherever it is a root ("units are case workers of one office"); empty if none.</param>
public sealed record UnitInfo(
    string Key, string Code, string Name, string NameEn, string Kind, string? Parent, string Zone, int Children, bool Simulated, string Note);
