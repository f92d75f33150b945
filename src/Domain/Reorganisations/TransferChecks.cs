namespace ParLive.Domain.Reorganisations;

/// <summary>What rows of a table of old and new communes can contradict each other in.</summary>
internal static class TransferChecks
{
    public static IEnumerable<(long Row, string Reason)> Of(IReadOnlyList<TransferRow> rows) =>
        Names(rows, row => row.New).Concat(Names(rows, row => row.Old)).Concat(Extents(rows));

    private static IEnumerable<(long Row, string Reason)> Names(IReadOnlyList<TransferRow> rows, Func<TransferRow, CodedName> unit) =>
        rows.GroupBy(row => unit(row).Code, StringComparer.Ordinal).SelectMany(same => same
            .Where(row => !NameFold.AreSame(unit(row).Name, unit(same.First()).Name))
            .Select(row => (row.Row, $"the code {same.Key} is {unit(row).Name} here, and {unit(same.First()).Name} in row {same.First().Row}.")));

    private static IEnumerable<(long Row, string Reason)> Extents(IReadOnlyList<TransferRow> rows)
    {
        foreach (var ofOld in rows.GroupBy(row => row.Old.Code, StringComparer.Ordinal))
        {
            var (first, all) = (ofOld.First(), ofOld.ToList());
            foreach (var row in all.Skip(1).Where(row => row.Extent != Extent.Part || first.Extent != Extent.Part))
            {
                yield return (row.Row, $"{row.Old.Name} ({row.Old.Code}) cannot go here: row {first.Row} has all of it.");
            }

            foreach (var row in all.Skip(1).Where(row => row.Extent == Extent.Part && all.Any(other => other.Row < row.Row && other.New.Code == row.New.Code)))
            {
                yield return (row.Row, $"{row.Old.Name} ({row.Old.Code}) goes to {row.New.Name} twice.");
            }

            if (all is [{ Extent: Extent.Part }])
            {
                yield return (first.Row, $"only a part of {first.Old.Name} ({first.Old.Code}) is named; where the rest goes is not.");
            }
        }
    }
}
