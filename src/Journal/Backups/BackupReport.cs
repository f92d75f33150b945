using ParLive.Grains.Journaling;

namespace ParLive.Journal.Backups;

/// <summary>What was backed up, as it was read back.</summary>
/// <param name="Chain">Its chain, computed again from the copy.</param>
/// <param name="Bytes">The bytes of the journal.</param>
/// <param name="Beside">What belongs to the machine and was copied along, by its name in the folder.</param>
public sealed record BackupReport(ChainReport Chain, long Bytes, IReadOnlyList<string> Beside);
