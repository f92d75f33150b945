namespace ParLive.Work;

/// <summary>One thing that happens to a dossier, before it is told.</summary>
/// <param name="Dossier">Its number, from 0.</param>
/// <param name="Kind">What it is.</param>
/// <param name="At">When, in local seconds since 1970.</param>
/// <param name="Due">The local day that is promised by it; 0 for none.</param>
internal readonly record struct Happening(int Dossier, Kind Kind, long At, int Due);
