using ParLive.Ingest.Events;
using ParLive.Ingest.Privacy;
using ParLive.Tables;

namespace ParLive.Ingest.Importing;

/// <summary>The row in hand: its fields as the map reads them, and the first thing wrong with it.</summary>
internal sealed class RowCells(ImportMap map, DateTimeOffset now)
{
    private readonly RowTimes _times = new(map, now);
    private TableRow _row;
    private Problem? _problem;

    /// <summary>Where the fields come from; one row may tell several events, each with fields of its own.</summary>
    public IReadOnlyDictionary<string, (FieldMap Map, int Column)> Fields { get; set; } =
        new Dictionary<string, (FieldMap Map, int Column)>(StringComparer.Ordinal);

    /// <summary>The first thing wrong; null if nothing is.</summary>
    public Problem? Problem => _problem;

    /// <summary>Whether a value says that nothing is to be told.</summary>
    public bool IsLeftOut { get; private set; }

    /// <summary>Takes a row in hand.</summary>
    public void Take(TableRow row) => (_row, _problem, IsLeftOut) = (row, null, false);

    /// <summary>Forgets that something was left out, before the next thing of the same row is read.</summary>
    public void Resume() => IsLeftOut = false;

    /// <summary>Something is wrong; what was wrong before stands.</summary>
    public void Blame(Problem problem) => _problem ??= problem;

    /// <summary>A field that must be there.</summary>
    public string? Needed(string name)
    {
        var text = Text(name);
        if (text is null && !IsLeftOut) Blame(Ingest.Problem.Missing(name));
        return text;
    }

    /// <summary>A field with a closed list of words.</summary>
    public string? Word(string name)
    {
        var text = Text(name);
        if (text is null || MapFields.WordsOf(name) is not { } words || words.Contains(text)) return text;
        Blame(Ingest.Problem.Unmapped(
            $"'{name}' is {Texts.Quote(text)}, which the map does not translate into one of {string.Join(", ", words.Order(StringComparer.Ordinal))}."));
        return null;
    }

    /// <summary>A field as text; null where nothing is told.</summary>
    public string? Text(string name)
    {
        if (!Fields.TryGetValue(name, out var field)) return null;
        if (field.Map.Constant is { } constant) return constant;
        if (field.Map.Joined.Count > 0) return Joined(name, field.Map.Joined.Count);
        if (field.Column < 0) return null;
        if (_row.Cell(field.Column).ReadText(out var unreadable) is not { } read)
        {
            if (unreadable is not null) Blame(Ingest.Problem.Of(unreadable, name));
            return null;
        }

        var text = Texts.Clean(read, name, Longest(name), lines: MapFields.HasLines(name), out var problem);
        _problem ??= problem;
        if (string.IsNullOrEmpty(text)) return null;
        if (OwnWords.ProblemOf(name.Split('#')[0], name, text) is { } person) Blame(person);
        if (field.Map.Values is null) return text;
        if (field.Map.TryMean(text, out var meaning))
        {
            IsLeftOut |= meaning is null;
            return string.IsNullOrEmpty(meaning) ? null : meaning;
        }

        if (field.Map.Otherwise is null) Blame(Ingest.Problem.Unmapped($"The map does not say what {Texts.Quote(text)} in '{name}' means."));
        return field.Map.Otherwise;
    }

    /// <summary>A field that holds a date: the cell's own where it has one, or what is written in it.</summary>
    public TableCell Dated(string name)
    {
        if (!Fields.TryGetValue(name, out var field)) return default;
        if (field.Map.Values is null && field.Column >= 0 && _row.Cell(field.Column) is { Kind: CellKind.Date or CellKind.Number } cell) return cell;
        return Text(name) is { } text ? TableCell.OfText(text) : default;
    }

    /// <inheritdoc cref="RowTimes.Exact"/>
    public DateTimeOffset? Exact(string name) => _times.Exact(name, Dated(name), ref _problem);

    /// <inheritdoc cref="RowTimes.Due"/>
    public string? Due(TableCell cell) => _times.Due(cell, ref _problem);

    /// <summary>Whether a text is a date as the map's tables write it.</summary>
    public bool IsDate(string text) => _times.IsDate(text);

    /// <summary>A cell of the key as a text of the same table would have it.</summary>
    public string KeyText(int column)
    {
        var cell = _row.Cell(column);
        if (cell.Date is { } date) return _times.Write(date);
        var text = cell.ReadText(out var problem) ?? string.Empty;
        if (problem is not null) Blame(Ingest.Problem.Of(problem, "key"));
        return text.Trim().Normalize();
    }

    // All parts or none: a number without its plan is another one's.
    private string? Joined(string name, int parts)
    {
        var texts = Enumerable.Range(0, parts).Select(part => Text(FieldMap.PartOf(name, part))).ToList();
        return texts.Contains(null) ? null : string.Join('/', texts);
    }

    private static int Longest(string name) => MapFields.HasLines(name)
        ? EventNames.LongestOf(EventField.Reason)
        : EventNames.LongestOf(name == "field" ? EventField.Field : EventField.Unit);
}
