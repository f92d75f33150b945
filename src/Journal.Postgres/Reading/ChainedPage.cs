namespace ParLive.Journal.Postgres.Reading;

/// <summary>Some commits as their chains see them.</summary>
/// <param name="To">The last of them.</param>
/// <param name="Expected">How many records were written in them.</param>
/// <param name="Rows">The records that are there.</param>
/// <param name="Seals">Each commit's seal; null where it has none.</param>
internal sealed record ChainedPage(long To, long Expected, List<ChainedRow> Rows, List<(long Commit, byte[]? Seal)> Seals);
