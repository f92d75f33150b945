using ParLive.Grains.Contracts;
using ParLive.Ingest.Events;

namespace ParLive.Ingest.Importing;

/// <summary>Makes events or cases of a file's rows, as a map says.</summary>
internal sealed class RowMapper
{
    private readonly ImportMap _map;
    private readonly RowTimes _times;
    private readonly Fingerprint _print = new();
    private readonly Dictionary<string, (FieldMap Map, int Column)> _fields = new(StringComparer.Ordinal);
    private readonly int[] _key;
    private readonly int _columns;

    // The row in hand, and the first thing wrong with it.
    private IReadOnlyList<string> _row = [];
    private Problem? _problem;
    private bool _leftOut;

    /// <summary>Binds the map to the file's header.</summary>
    /// <exception cref="ImportMapException">The file lacks columns that the map names.</exception>
    public RowMapper(ImportMap map, IReadOnlyList<string> header, DateTimeOffset now)
    {
        _map = map;
        _times = new RowTimes(map, now);
        _columns = header.Count;
        var problems = new List<string>();
        foreach (var (name, field) in map.Fields)
            _fields[name] = (field, field.Column is { } column ? Find(header, column, $"fields.{name}", problems) : -1);
        _key = [.. map.Key.Select(column => Find(header, column, "key", problems))];
        if (problems.Count > 0) throw new ImportMapException(map.Name, problems);
    }

    public MappedRow Map(IReadOnlyList<string> row, ReadOnlyMemory<byte> raw)
    {
        if (row.Count != _columns)
            return new MappedRow { Problem = Problem.Unmapped($"The row has {row.Count} columns; the header names {_columns}.") };
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
        var ended = _times.Exact("ended", Text("ended"), ref _problem);
        var statement = new CaseStatement
        {
            Source = _map.Source,
            Unit = unit ?? string.Empty,
            Dossier = mapped.Dossier ?? string.Empty,
            Received = _times.Exact("received", Text("received"), ref _problem),
            Due = _times.Due(Text("due"), ref _problem),
            Ended = ended,
            Ending = ended is null ? null : Word("ending"),
            Channel = Word("channel"),
            Procedure = Text("procedure"),
            Field = Text("field"),
            Raw = raw,
        };
        if (ended is not null && statement.Ending is null) _problem ??= Problem.Missing("ending");
        _print.Add(unit).Add(statement.Received).Add(statement.Due).Add(statement.Ended).Add(statement.Ending);
        _print.Add(statement.Channel).Add(statement.Procedure).Add(statement.Field);
        return mapped with { Case = statement, Print = _print.Take() };
    }

    private MappedRow AsEvent(MappedRow mapped, string? unit, ReadOnlyMemory<byte> raw)
    {
        var kind = Word("kind");
        var arrival = new Arrival
        {
            Source = _map.Source,
            Id = string.Empty,
            Unit = unit ?? string.Empty,
            Dossier = mapped.Dossier ?? string.Empty,
            Kind = kind ?? string.Empty,
            Time = _times.Exact("time", Needed("time"), ref _problem) ?? default,
            Due = _times.Due(Text("due"), ref _problem),
            Channel = Word("channel"),
            Procedure = Text("procedure"),
            Field = Text("field"),
            Level = Word("level"),
            Reason = Text("reason"),
            Raw = raw,
        };
        if (kind is null) _problem ??= Problem.Missing("kind");
        if (kind is "rated" && arrival.Level is null) _problem ??= Problem.Missing("level");
        if (kind is "due-date-changed" && arrival.Due is null) _problem ??= Problem.Missing("due");
        var id = Identity(arrival);
        return mapped with { Event = arrival with { Id = id }, Print = id };
    }

    private string Identity(Arrival arrival)
    {
        foreach (var column in _key) _print.Add(_row[column].Trim().Normalize());
        _print.Add(arrival.Kind).Add(arrival.Unit).Add(arrival.Dossier).Add(arrival.Time).Add(arrival.Due).Add(arrival.Channel);
        _print.Add(arrival.Procedure).Add(arrival.Field).Add(arrival.Level).Add(arrival.Reason);
        return _print.Take();
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
        if (!_fields.TryGetValue(name, out var field)) return null;
        if (field.Map.Constant is { } constant) return constant;
        var text = Texts.Clean(_row[field.Column], name, Longest(name), lines: string.Equals(name, "reason", StringComparison.Ordinal), out var problem);
        _problem ??= problem;
        if (string.IsNullOrEmpty(text)) return null;
        if (field.Map.Values is not { } values) return text;
        if (values.TryGetValue(text, out var meaning))
        {
            _leftOut |= meaning is null;
            return meaning;
        }

        if (field.Map.Otherwise is null) _problem ??= Problem.Unmapped($"The map does not say what {Texts.Quote(text)} in '{name}' means.");
        return field.Map.Otherwise;
    }

    private static int Longest(string name) => EventNames.LongestOf(name switch
    {
        "reason" => EventField.Reason,
        "field" => EventField.Field,
        _ => EventField.Unit,
    });

    private static int Find(IReadOnlyList<string> header, string column, string place, List<string> problems)
    {
        for (var index = 0; index < header.Count; index++)
            if (string.Equals(header[index], column, StringComparison.Ordinal)) return index;
        problems.Add($"{place}: the file has no column {Texts.Quote(column)}; it has {string.Join(", ", header)}.");
        return -1;
    }
}
