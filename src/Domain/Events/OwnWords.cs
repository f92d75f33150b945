using ParLive.Domain.Dossiers;

namespace ParLive.Domain.Events;

/// <summary>What ParLive itself records: rulings, closed periods, editions of rankings, hotspots, meetings, objections. None of it is a sign that a source is still there.</summary>
public static class OwnWords
{
    /// <summary>Whether an event is one that ParLive added.</summary>
    public static bool IsOne(UnitEvent happened) =>
        happened.Matter == MatterKind.Edition || IsJudgement(happened.Matter) || Standing.IsRuling(happened);

    /// <summary>Whether a kind of matter is what ParLive thinks of units, or what is said of them in meetings and objections: no history of theirs, so no part of the digest of their state.</summary>
    public static bool IsJudgement(MatterKind kind) => kind is MatterKind.Ranking or MatterKind.Hotspot or MatterKind.Meeting or MatterKind.Objection;
}
