using System.Globalization;
using System.Runtime.Versioning;
using System.Text;
using ParLive.Running;

[assembly: SupportedOSPlatform("linux")]
[assembly: AssemblyFixture(typeof(ParLive.Faults.FaultTable))]

namespace ParLive.Faults;

/// <summary>What came of all rounds, as a table in artifacts/faults/table.txt.</summary>
public sealed class FaultTable : IDisposable
{
    private readonly List<FaultLine> _lines = [];

    /// <summary>What came of a fault.</summary>
    public void Add(FaultLine line)
    {
        lock (_lines) _lines.Add(line);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Tree.Root, "artifacts", "faults"));
        lock (_lines) File.WriteAllText(Path.Combine(folder.FullName, "table.txt"), Text());
    }

    private string Text()
    {
        var text = new StringBuilder();
        text.AppendLine(Row("journal", "fault", "rounds", "struck", "acknowledged", "unanswered", "refused", "longest s", "lost", "twice", "digest"));
        foreach (var line in _lines.OrderBy(line => line.Store, StringComparer.Ordinal).ThenBy(line => line.Fault, StringComparer.Ordinal)) text.AppendLine(Row(line));
        if (_lines.Count > 0) text.AppendLine(Row(_lines.Aggregate(new FaultLine("all", ""), (all, line) => all.Plus(line))));
        return text.ToString();
    }

    private static string Row(FaultLine line) => Row(
        line.Store, line.Fault, Whole(line.Rounds), Whole(line.Struck), Whole(line.Acknowledged), Whole(line.Unanswered), Whole(line.Refused),
        line.Longest.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture), Whole(line.Lost), Whole(line.Twice), line.Differing == 0 ? "equal" : $"{line.Differing} differ");

    private static string Row(params ReadOnlySpan<string> cells) => string.Create(
        CultureInfo.InvariantCulture,
        $"{cells[0],-11}{cells[1],-29}{cells[2],7}{cells[3],7}{cells[4],13}{cells[5],11}{cells[6],8}{cells[7],10}{cells[8],5}{cells[9],6}  {cells[10]}");

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
