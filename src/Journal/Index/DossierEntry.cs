using ParLive.Journal.Units;

namespace ParLive.Journal.Index;

/// <summary>One entry of the index: a dossier of a unit occurs in a segment.</summary>
/// <param name="Key">Unit and dossier in one number; a collision costs a look into one more segment, and no more.</param>
/// <param name="Segment">The segment.</param>
internal readonly record struct DossierEntry(ulong Key, long Segment)
{
    public static ulong KeyOf(UnitHistory unit, long dossier) =>
        Mixing.Spread(unit.Hash ^ unchecked((ulong)dossier * 0x9E3779B97F4A7C15UL));
}
