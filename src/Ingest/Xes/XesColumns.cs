using System.Xml;
using ParLive.Tables;

namespace ParLive.Ingest.Xes;

/// <summary>
/// The columns of a log as a table, named as the field's tables name them: <c>case:key</c> for a trace's attributes, <c>key</c> for an
/// event's, <c>log:key</c> for the log's own, <c>classifier:name</c> for what a classifier puts together with <c>+</c>.
/// </summary>
internal sealed class XesColumns(TableLimits limits)
{
    private const string OfTrace = "case:";
    private const string OfLog = "log:";
    private const string OfClassifier = "classifier:";

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    public IReadOnlyList<string> Names => _names;

    /// <summary>Notes the columns of the event at hand; answers how many there are by now.</summary>
    public int Meet(XesReader reader)
    {
        foreach (var value in reader.Trace) Meet(OfTrace, value.Key);
        foreach (var value in reader.Event) Meet(string.Empty, value.Key);
        return _names.Count;
    }

    /// <summary>Notes the columns that the log's head names; answers how many there are by now.</summary>
    public int Meet(XesHead head)
    {
        foreach (var key in head.OfEveryTrace) Meet(OfTrace, key);
        foreach (var key in head.OfEveryEvent) Meet(string.Empty, key);
        foreach (var value in head.Values) Meet(OfLog, value.Key);
        foreach (var classifier in head.Classifiers) Meet(OfClassifier, classifier.Name);
        return _names.Count;
    }

    /// <summary>The cells of the event at hand, and what is wrong with it as a whole.</summary>
    public TableProblem? Fill(XesReader reader, TableCell[] cells)
    {
        Array.Clear(cells);
        TableProblem? twice = null;
        foreach (var value in reader.Head.Values) Fill(cells, OfLog, value, ref twice);
        foreach (var value in reader.Trace) Fill(cells, OfTrace, value, ref twice);
        foreach (var value in reader.Event) Fill(cells, string.Empty, value, ref twice);
        foreach (var classifier in reader.Head.Classifiers)
        {
            var values = classifier.OfTraces ? reader.Trace : reader.Event;
            var parts = classifier.Keys.Select(key => values.FirstOrDefault(value => value.Key == key).Cell.Shown).ToList();
            if (parts.Any(part => part.Length > 0))
                cells[_places[OfClassifier + classifier.Name]] = TableCell.OfText(string.Join('+', parts));
        }

        return twice;
    }

    private void Meet(string prefix, string key)
    {
        var name = prefix + key;
        if (!_places.TryAdd(name, _names.Count)) return;
        _names.Add(name);
        if (_names.Count > limits.MaxColumns) throw new XmlException($"There are more than {limits.MaxColumns} different attributes.");
    }

    private void Fill(TableCell[] cells, string prefix, XesValue value, ref TableProblem? twice)
    {
        ref var cell = ref cells[_places[prefix + value.Key]];
        if (cell.Kind != CellKind.Empty) twice ??= new("bad-value", $"The attribute '{prefix}{value.Key}' stands twice.");
        cell = value.Cell;
    }
}
