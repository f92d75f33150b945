using System.Globalization;
using ParLive.Grains.Access;

namespace ParLive.Silo.Commands;

/// <summary>Prints what a table of reorganisations comes to, or came to.</summary>
internal static class ReorganisationSummary
{
    private const int MostNames = 40;

    public static void Print(ReorganisationReport report)
    {
        Say($"rows: {report.Rows}");
        Say($"rows understood: {report.Understood}");
        Say($"applied: {(report.Applied ? "yes" : "no")}");
        Say($"reorganisations that are new: {report.News}");
        Say($"units added: {report.Added}");
        List("units that end", report.Ends, Name);
        List("units that begin", report.Begins, Name);
        List("units that change", report.Changes, Name);
        List("open dossiers that go over", [.. report.HandsOver.Where(over => over.Open + over.EndedSince > 0)], Over);
        List("units without a successor, with their open dossiers", report.Stranded, over => $"{Name(over.From)}: {over.Open}");
        List("not comparable before", report.NotComparable, doubt => $"{Name(doubt.Unit)} {doubt.From:yyyy-MM-dd}");
        foreach (var problem in report.Problems)
        {
            Outcome.Complain(problem.Row > 0 ? string.Create(CultureInfo.InvariantCulture, $"Row {problem.Row}: {problem.Reason}") : problem.Reason);
        }

        if (report.Missing.Count > 0)
        {
            Outcome.Complain($"{report.Missing.Count} old units are not known; import them first, or add them from this table with --since DATE.");
            foreach (var unit in report.Missing)
            {
                Outcome.Complain($"  {Name(unit)}");
            }
        }
    }

    private static string Name(ReportedUnit unit) => $"{unit.Unit} {unit.Name}";

    private static string Over(ReportedHandOver over) => string.Create(
        CultureInfo.InvariantCulture, $"{Name(over.From)} -> {Name(over.To!)}: {over.Open} open, {over.EndedSince} ended since");

    private static void List<T>(string title, IReadOnlyList<T> lines, Func<T, string> write)
    {
        Say($"{title}: {lines.Count}");
        foreach (var line in lines.Take(MostNames))
        {
            Say($"  {write(line)}");
        }

        if (lines.Count > MostNames)
        {
            Say($"  and {lines.Count - MostNames} more");
        }
    }

    private static void Say(FormattableString line) => Terminal.Print(line.ToString(CultureInfo.InvariantCulture));
}
