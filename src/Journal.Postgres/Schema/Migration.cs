namespace ParLive.Journal.Postgres.Schema;

/// <summary>One step of the schema: from the format before to this one, in one transaction.</summary>
/// <param name="Format">The format it leads to.</param>
/// <param name="Name">What it makes, in words.</param>
/// <param name="Sql">How.</param>
/// <param name="Tables">The tables that stand after it, to see that none was taken away.</param>
internal sealed record Migration(int Format, string Name, string Sql, IReadOnlyList<string> Tables);
