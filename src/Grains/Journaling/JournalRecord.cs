namespace ParLive.Grains.Journaling;

/// <summary>One step of one unit's history, as the journal keeps it: what was decided, and the bytes it was decided from.</summary>
/// <param name="Unit">The unit whose history this is; at most 200 characters.</param>
/// <param name="Sequence">The place in that unit's history: 1, 2, 3, ... without gaps.</param>
/// <param name="Body">What is replayed at activation. Opaque to the journal.</param>
/// <param name="Raw">The bytes as they arrived, for evidence; never needed for a replay. Empty in replays.</param>
/// <param name="Dossiers">The hashes of the dossiers it touches, for the index that finds a dossier's records.</param>
public sealed record JournalRecord(
    string Unit, long Sequence, ReadOnlyMemory<byte> Body, ReadOnlyMemory<byte> Raw, ReadOnlyMemory<long> Dossiers);
