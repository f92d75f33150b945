using System.Globalization;
using ParLive.Ingest.Importing;

namespace ParLive.Silo.Commands;

/// <summary>What an import came to, in lines that a script can read too.</summary>
internal static class ImportSummary
{
    private const int MostProblems = 20;

    public static void Print(ImportReport report)
    {
        Line("rows", report.Rows);
        Line("accepted", report.AcceptedRows);
        Line("events", report.AcceptedEvents);
        Line("duplicates", report.DuplicateRows);
        Line("refused", report.RefusedRows);
        Line("units added", report.UnitsAdded);
        foreach (var problem in report.Problems.Take(MostProblems))
        {
            Outcome.Complain(string.Create(CultureInfo.InvariantCulture, $"row {problem.Place}: {problem.Reason}: {problem.Detail}"));
        }

        var more = report.Problems.Count + report.MoreProblems - MostProblems;
        if (more > 0)
        {
            Outcome.Complain(string.Create(CultureInfo.InvariantCulture, $"... and {more} more; all of them are in quarantine."));
        }

        if (report.Vanished is { } vanished)
        {
            Line("vanished", vanished.Count + report.MoreVanished);
            foreach (var number in vanished)
            {
                Terminal.Print($"  {number}");
            }
        }
    }

    private static void Line(string name, long value) => Terminal.Print(string.Create(CultureInfo.InvariantCulture, $"{name}: {value}"));
}
