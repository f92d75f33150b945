namespace ParLive.Grains.Journaling;

/// <summary>What computing the journal's chain again came to.</summary>
/// <param name="Position">How many group commits were read.</param>
/// <param name="Head">The position and one hash over all records up to it, <c>POSITION:HASH</c>; to be kept where nobody who can change the journal can change it.</param>
/// <param name="Records">How many records were read.</param>
/// <param name="Adopted">How many of them stood before the journal had a chain: for those it proves what was changed since, and nothing earlier.</param>
/// <param name="Findings">A sentence for each place that is not as it was written.</param>
public sealed record ChainReport(long Position, string Head, long Records, long Adopted, IReadOnlyList<string> Findings);
