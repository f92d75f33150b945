using NodaTime;
using ParLive.Domain.Units;

namespace ParLive.Domain.Reorganisations;

/// <summary>Reads tables of old and new communes against the tree of units.</summary>
public static class TransferTable
{
    /// <summary>What a table comes to.</summary>
    /// <param name="tree">The tree that the table is about.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="at">The first day of the new units.</param>
    /// <param name="oldSince">The day from which old units hold that the tree does not know and that are to be added; null to name them only.</param>
    public static TablePlan Plan(UnitTree tree, IReadOnlyList<Transfer> rows, LocalDate at, LocalDate? oldSince)
    {
        var problems = new List<(long Row, string Reason)>();
        var read = new List<TransferRow>();
        foreach (var row in rows)
        {
            var (understood, problem) = TransferRow.Read(row);
            if (understood is not null)
            {
                read.Add(understood);
            }
            else
            {
                problems.Add((row.Row, problem!));
            }
        }

        problems.AddRange(TransferChecks.Of(read));
        var old = new OldUnits(tree, at, oldSince);
        problems.AddRange(read.Select(row => (row.Row, Reason: old.Take(row))).Where(pair => pair.Reason is not null).Select(pair => (pair.Row, pair.Reason!)));
        var wrong = problems.Select(problem => problem.Row).ToHashSet();
        if (old.Missing.Count > 0)
        {
            return new TablePlan([], [], problems, old.Missing);
        }

        List<TransferRow> sound = [.. read.Where(row => !wrong.Contains(row.Row))];
        var fresh = new NewUnits(tree, at, old, sound.ToLookup(row => row.Province.Code, StringComparer.Ordinal));
        foreach (var ofNew in sound.GroupBy(row => row.New.Code, StringComparer.Ordinal))
        {
            problems.AddRange(fresh.Take([.. ofNew]));
        }

        fresh.Complete(sound);
        return new TablePlan([.. old.Drafts, .. fresh.Drafts], fresh.Reorganisations, [.. problems.OrderBy(problem => problem.Row)], []);
    }
}
