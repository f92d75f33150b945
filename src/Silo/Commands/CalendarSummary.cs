using System.Globalization;
using ParLive.Grains.Access;

namespace ParLive.Silo.Commands;

/// <summary>Prints what a calendar comes to, and what it does to promises.</summary>
internal static class CalendarSummary
{
    public static void Print(string file, CalendarReport report)
    {
        foreach (var problem in report.Problems)
        {
            Outcome.Complain(Line(file, problem));
        }

        if (report.Problems.Count > 0)
        {
            return;
        }

        Say($"calendar: {report.Calendar}");
        Say($"entered: {(report.Entered ? "yes" : "no")}");
        Say($"units with another calendar: {report.Units}");
        Print(report.Promises);
        foreach (var warning in report.Warnings)
        {
            Outcome.Complain($"Looks odd: {Line(file, warning)}");
        }
    }

    public static void Print(PromiseReport report)
    {
        Say($"open dossiers with a computed due date: {report.Open}");
        Say($"{(report.Applied ? "moved" : "would move")}: {report.Moved}");
        Say($"later: {report.Later}");
        Say($"earlier: {report.Earlier}");
        foreach (var move in report.Farthest)
        {
            Say($"  {move.Unit} {move.Number}: {move.Old:yyyy-MM-dd HH:mm} -> {move.New:yyyy-MM-dd HH:mm} ({move.Hours:+0.##;-0.##} working hours)");
        }
    }

    private static string Line(string file, RowProblem problem) =>
        problem.Row > 0 ? string.Create(CultureInfo.InvariantCulture, $"{file}, line {problem.Row}: {problem.Reason}") : $"{file}: {problem.Reason}";

    private static void Say(FormattableString line) => Terminal.Print(line.ToString(CultureInfo.InvariantCulture));
}
