using ParLive.Grains.Contracts;
using ParLive.Ingest.Events;
using ParLive.Tables;

namespace ParLive.Ingest.Importing;

/// <summary>Makes events or cases of a file's rows, as a map says.</summary>
internal sealed class RowMapper
{
    private readonly ImportMap _map;
    private readonly RowTimes _times;
    private readonly Fingerprint _print = new();
    private readonly ColumnBinding _columns;
    private readonly bool _sparse;

    // The row in hand, and the first thing wrong with it.
    private TableRow _row;
    private Problem? _problem;
    private bool _leftOut;

    /// <param name="map">What the columns mean.</param>
    /// <param name="columns">Where they are.</param>
    /// <param name="sparse">Whether a row may be shorter or longer than the header.</param>
    /// <param name="now">The clock at the import, for times that cannot be.</param>
    public RowMapper(ImportMap map, ColumnBinding columns, bool sparse, DateTimeOffset now)
    {
        _map = map;
        _columns = columns;
        _sparse = sparse;
        _times = new RowTimes(map, now);
    }

    /// <summary>What a row means.</summary>
    /// <param name="row">The row.</param>
    /// <param name="raw">Its bytes, to be kept.</param>
    public MappedRow Map(TableRow row, ReadOnlyMemory<byte> raw)
    {
        if (!_sparse && row.Cells.Count != _columns.Header.Count)
            return new MappedRow { Problem = Problem.Unmapped($"The row has {row.Cells.Count} columns; the header names {_columns.Header.Count}.") };
        (_row, _problem, _leftOut) = (row, null, false);
        var dossier = Needed("dossier");
        var unit = Needed("unit");
        var mapped = new MappedRow { Dossier = dossier, UnitValue = unit };
        var code = unit is null ? null : _map.Units?.CodeOf(unit) ?? unit;
        mapped = _map.Row == ImportRow.Case ? AsCase(mapped, code, raw) : AsEvent(mapped, code, raw);
        if (_leftOut) return new MappedRow { Dossier = dossier };
        return _problem is null ? mapped : new MappedRow { Dossier = dossier, UnitValue = unit, Problem = _problem };
    }

    private MappedRow AsCase(MappedRow mapped, string? unit, ReadOnlyMemory<byte> raw)
    {
        var ended = _times.Exact("ended", Dated("ended"), ref _problem);
        var statement = new CaseStatement
        {
            Source = _map.Source,
            Unit = unit ?? string.Empty,
            Dossier = mapped.Dossier ?? string.Empty,
            Received = _times.Exact("received", Dated("received"), ref _problem),
            Due = _times.Due(Dated("due"), ref _problem),
            Ended = ended,
            Ending = Ending(ended),
            Channel = Word("channel"),
            Procedure = Text("procedure"),
            Field = Text("field"),
            Raw = raw,
        };
        _print.Add(unit).Add(statement.Received).Add(statement.Due).Add(statement.Ended).Add(statement.Ending);
        _print.Add(statement.Channel).Add(statement.Procedure).Add(statement.Field);
        return mapped with { Case = statement, Print = _print.Take() };
    }

    private MappedRow AsEvent(MappedRow mapped, string? unit, ReadOnlyMemory<byte> raw)
    {
        var kind = Word("kind");
        var matter = Word("matter") ?? EventVocabulary.Dossier;
        var known = kind is null ? null : EventVocabulary.Find($"{EventVocabulary.TypePrefix}{matter}.{kind}");
        var arrival = new Arrival
        {
            Source = _map.Source,
            Id = string.Empty,
            Unit = unit ?? string.Empty,
            Dossier = mapped.Dossier ?? string.Empty,
            Matter = matter,
            Kind = kind ?? string.Empty,
            Time = NeededTime(),
            Due = _times.Due(Dated("due"), ref _problem),
            Channel = Word("channel"),
            Procedure = Text("procedure"),
            Field = Text("field"),
            Level = Word("level"),
            Reason = Text("reason"),
            Details = DetailsOf(matter).ToList() is { Count: > 0 } details ? details : [],
            Raw = raw,
        };
        if (kind is null) _problem ??= Problem.Missing("kind");
        else if (known is null) _problem ??= Problem.Unmapped($"'{kind}' is nothing that happens to a '{matter}'.");
        foreach (var needed in known?.Needs.Where(name => !IsGiven(arrival, name)) ?? []) _problem ??= Problem.Missing(needed);
        var id = Identity(arrival);
        return mapped with { Event = arrival with { Id = id }, Print = id };
    }

    private string Identity(Arrival arrival)
    {
        foreach (var column in _columns.Key) _print.Add(KeyText(column));
        _print.Add(arrival.Kind).Add(arrival.Unit).Add(arrival.Dossier).Add(arrival.Time).Add(arrival.Due).Add(arrival.Channel);
        _print.Add(arrival.Procedure).Add(arrival.Field).Add(arrival.Level).Add(arrival.Reason);
        foreach (var (name, text) in arrival.Details) _print.Add(name).Add(text);
        return _print.Take();
    }

    private IEnumerable<KeyValuePair<string, string>> DetailsOf(string matter)
    {
        foreach (var name in MapFields.Details.Concat(MapFields.Amounts).Where(_columns.Fields.ContainsKey))
        {
            // The days of a period are written as the map says; what another text means is judged where the event goes.
            var cell = Dated(name);
            var isDay = cell.Kind == CellKind.Date || (matter == EventVocabulary.Count && name is ("from" or "to"));
            var text = isDay && cell.Kind != CellKind.Empty ? _times.Due(cell, ref _problem) : Text(name);
            if (text is not null) yield return new(name, text);
        }
    }

    private static bool IsGiven(Arrival arrival, string name) => name switch
    {
        "due" => arrival.Due is not null,
        "level" => arrival.Level is not null,
        "target" => arrival.Target is not null,
        _ => arrival.Details.Any(detail => detail.Key == name),
    };

    /// <summary>How a case ended; null while it is open. A status that contradicts the date is nobody's to decide here.</summary>
    private string? Ending(DateTimeOffset? ended)
    {
        // A constant says how cases end, and not that this one did.
        if (ended is null && _columns.Fields.TryGetValue("ending", out var field) && field.Map.Constant is not null) return null;
        var ending = Word("ending");
        if (ended is null && ending is not (null or MapFields.Open)) _problem ??= Problem.Missing("ended");
        if (ended is not null && ending is null && !_leftOut) _problem ??= Problem.Missing("ending");
        if (ended is not null && ending is MapFields.Open) _problem ??= Problem.BadValue("'ended' is given, and 'ending' says that the case is still open.");
        return ending is MapFields.Open ? null : ending;
    }

    private DateTimeOffset NeededTime()
    {
        var cell = Dated("time");
        if (cell.Kind == CellKind.Empty && !_leftOut) _problem ??= Problem.Missing("time");
        return _times.Exact("time", cell, ref _problem) ?? default;
    }

    /// <summary>A cell of the key as a text of the same table would have it.</summary>
    private string KeyText(int column)
    {
        var cell = _row.Cell(column);
        if (cell.Date is { } date) return _times.Write(date);
        var text = cell.ReadText(out var problem) ?? string.Empty;
        if (problem is not null) _problem ??= Problem.Of(problem, "key");
        return text.Trim().Normalize();
    }

    private string? Needed(string name)
    {
        var text = Text(name);
        if (text is null && !_leftOut) _problem ??= Problem.Missing(name);
        return text;
    }

    /// <summary>A field with a closed list of words.</summary>
    private string? Word(string name)
    {
        var text = Text(name);
        if (text is null || MapFields.WordsOf(name) is not { } words || words.Contains(text)) return text;
        _problem ??= Problem.Unmapped(
            $"'{name}' is {Texts.Quote(text)}, which the map does not translate into one of {string.Join(", ", words.Order(StringComparer.Ordinal))}.");
        return null;
    }

    private string? Text(string name)
    {
        if (!_columns.Fields.TryGetValue(name, out var field)) return null;
        if (field.Map.Constant is { } constant) return constant;
        if (field.Column < 0) return null;
        if (_row.Cell(field.Column).ReadText(out var unreadable) is not { } read)
        {
            if (unreadable is not null) _problem ??= Problem.Of(unreadable, name);
            return null;
        }

        var text = Texts.Clean(read, name, Longest(name), lines: string.Equals(name, "reason", StringComparison.Ordinal), out var problem);
        _problem ??= problem;
        if (string.IsNullOrEmpty(text)) return null;
        if (field.Map.Values is null) return text;
        if (field.Map.TryMean(text, out var meaning))
        {
            _leftOut |= meaning is null;
            return string.IsNullOrEmpty(meaning) ? null : meaning;
        }

        if (field.Map.Otherwise is null) _problem ??= Problem.Unmapped($"The map does not say what {Texts.Quote(text)} in '{name}' means.");
        return field.Map.Otherwise;
    }

    /// <summary>A field that holds a date: the cell's own where it has one, or what is written in it.</summary>
    private TableCell Dated(string name)
    {
        if (!_columns.Fields.TryGetValue(name, out var field)) return default;
        if (field.Map.Values is null && field.Column >= 0 && _row.Cell(field.Column) is { Kind: CellKind.Date or CellKind.Number } cell) return cell;
        return Text(name) is { } text ? TableCell.OfText(text) : default;
    }

    private static int Longest(string name) => EventNames.LongestOf(name switch
    {
        "reason" => EventField.Reason,
        "field" => EventField.Field,
        _ => EventField.Unit,
    });
}
