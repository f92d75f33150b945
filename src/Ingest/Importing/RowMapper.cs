using ParLive.Grains.Contracts;
using ParLive.Grains.Sealing;
using ParLive.Ingest.Privacy;
using ParLive.Tables;

namespace ParLive.Ingest.Importing;

/// <summary>Makes events or cases of a file's rows, as a map says.</summary>
internal sealed class RowMapper
{
    private readonly ImportMap _map;
    private readonly RowCells _cells;
    private readonly Fingerprint _print = new();
    private readonly ColumnBinding _columns;
    private readonly bool _sparse;
    private readonly NamedColumns _named;

    /// <param name="map">What the columns mean.</param>
    /// <param name="columns">Where they are.</param>
    /// <param name="sparse">Whether a row may be shorter or longer than the header.</param>
    /// <param name="now">The clock at the import, for times that cannot be.</param>
    public RowMapper(ImportMap map, ColumnBinding columns, bool sparse, DateTimeOffset now)
    {
        _map = map;
        _columns = columns;
        _sparse = sparse;
        _cells = new RowCells(map, now);
        _named = new NamedColumns(columns);
    }

    /// <summary>A row as it may be kept: the cells that the map reads; as it came where columns cannot be told apart.</summary>
    public ReadOnlyMemory<byte> Kept(TableRow row) =>
        row.Problem is null && IsWhole(row) ? _named.Whole(row) : StruckOut.Of(row.Bytes.IsEmpty ? RowJson.Write(_columns.Header, row) : row.Bytes);

    /// <summary>What a row means.</summary>
    /// <param name="row">The row.</param>
    /// <param name="kept">What is kept of it: <see cref="Kept"/>.</param>
    public MappedRow Map(TableRow row, ReadOnlyMemory<byte> kept)
    {
        if (!IsWhole(row))
            return new MappedRow { Problem = Problem.Unmapped($"The row has {row.Cells.Count} columns; the header names {_columns.Header.Count}.") };
        _cells.Take(row);
        _cells.Fields = _columns.Fields;
        var dossier = _cells.Needed("dossier");
        var unit = _cells.Needed("unit");
        var mapped = new MappedRow { Dossier = dossier, UnitValue = unit };
        var code = unit is null ? null : _map.Units?.CodeOf(unit) ?? unit;
        mapped = _map.Row == ImportRow.Case ? AsCase(mapped, code, kept) : AsEvent(mapped, code, (row, kept), _map.IsKnownByKey);
        if (_cells.IsLeftOut) return new MappedRow { Dossier = dossier };
        if (_cells.Problem is null && _map.Also.Count > 0) mapped = mapped with { Also = AlsoOf(mapped, code, (row, kept)) };
        return _cells.Problem is { } problem ? new MappedRow { Dossier = dossier, UnitValue = unit, Problem = problem } : mapped;
    }

    /// <summary>The further events of a row; one wrong thing in them is one in the row.</summary>
    private List<MappedRow> AlsoOf(MappedRow first, string? unit, (TableRow Row, ReadOnlyMemory<byte> Kept) evidence)
    {
        var also = new List<MappedRow>();
        for (var place = 0; place < _map.Also.Count; place++)
        {
            _cells.Resume();
            _cells.Fields = _columns.Also[place];
            var kind = _cells.Word("kind");
            var isThere = kind is not null && (_map.Also[place].Where.Count == 0 || _map.Also[place].Where.Any(field => _cells.Text(field) is not null));
            if (isThere) also.Add(AsEvent(first with { Event = null }, unit, evidence, _map.Also[place].IsKnownByKey));
            else if (kind is null && _cells.Dated("time").Kind != CellKind.Empty)
                _cells.Blame(new Problem(RefusalReasons.Contradiction, "'time' says when it happened, and 'kind' that it did not."));
        }

        return also;
    }

    private bool IsWhole(TableRow row) => _sparse || row.Cells.Count == _columns.Header.Count;

    private MappedRow AsCase(MappedRow mapped, string? unit, ReadOnlyMemory<byte> raw)
    {
        var ended = _cells.Exact("ended");
        var statement = new CaseStatement
        {
            Source = _map.Source,
            Unit = unit ?? string.Empty,
            Dossier = mapped.Dossier ?? string.Empty,
            Received = _cells.Exact("received"),
            Due = _cells.Due(_cells.Dated("due")),
            Ended = ended,
            Ending = Ending(ended),
            Channel = _cells.Word("channel"),
            Procedure = _cells.Text("procedure"),
            Field = _cells.Text("field"),
            Raw = raw,
        };
        _print.Add(unit).Add(statement.Received).Add(statement.Due).Add(statement.Ended).Add(statement.Ending);
        _print.Add(statement.Channel).Add(statement.Procedure).Add(statement.Field);
        return mapped with { Case = statement, Print = _print.Take() };
    }

    private MappedRow AsEvent(MappedRow mapped, string? unit, (TableRow Row, ReadOnlyMemory<byte> Kept) evidence, bool isKnownByKey)
    {
        var kind = _cells.Word("kind");
        var matter = _cells.Word("matter") ?? EventVocabulary.Dossier;
        var known = kind is null ? null : EventVocabulary.Find($"{EventVocabulary.TypePrefix}{matter}.{kind}");
        var (time, due) = (NeededTime(), _cells.Due(_cells.Dated("due")));
        var details = DetailsOf(matter).ToList();
        due ??= details.Find(detail => detail.Key == "due").Value;
        details.RemoveAll(detail => detail.Key == "due");
        var arrival = new Arrival
        {
            Source = _map.Source,
            Id = string.Empty,
            Unit = unit ?? string.Empty,
            Dossier = mapped.Dossier ?? string.Empty,
            Matter = matter,
            Kind = kind ?? string.Empty,
            Time = time,
            Due = due,
            Channel = _cells.Word("channel"),
            Procedure = _cells.Text("procedure"),
            Field = _cells.Text("field"),
            Level = _cells.Word("level"),
            Reason = _cells.Text("reason"),
            Details = details,
            Raw = Remarks.AreSealed(matter) && _named.HaveRemarks ? _named.WithoutRemarks(evidence.Row) : evidence.Kept,
        };
        if (kind is null) _cells.Blame(Problem.Missing("kind"));
        else if (known is null) _cells.Blame(Problem.Unmapped($"'{kind}' is nothing that happens to a '{matter}'."));
        foreach (var needed in known?.Needs.Where(name => !IsGiven(arrival, name)) ?? []) _cells.Blame(Problem.Missing(needed));
        var print = Identity(arrival);
        return mapped with { Event = arrival with { Id = isKnownByKey ? KeyOf(arrival) : print }, Print = print };
    }

    private string Identity(Arrival arrival)
    {
        foreach (var column in _columns.Key) _print.Add(_cells.KeyText(column));
        _print.Add(arrival.Kind).Add(arrival.Unit).Add(arrival.Dossier).Add(arrival.Time).Add(arrival.Due).Add(arrival.Channel);
        _print.Add(arrival.Procedure).Add(arrival.Field).Add(arrival.Level).Add(arrival.Reason);
        foreach (var (name, text) in arrival.Details) _print.Add(name).Add(text);
        return _print.Take();
    }

    private string KeyOf(Arrival arrival)
    {
        foreach (var column in _columns.Key) _print.Add(_cells.KeyText(column));
        return _print.Add(arrival.Kind).Add(arrival.Dossier).Take();
    }

    private IEnumerable<KeyValuePair<string, string>> DetailsOf(string matter)
    {
        foreach (var name in MapFields.Details.Concat(MapFields.Amounts).Where(_cells.Fields.ContainsKey))
        {
            // The days of a period are written as the map says; what another text means is judged where the event goes.
            var cell = _cells.Dated(name);
            var isDay = cell.Kind == CellKind.Date || (matter == EventVocabulary.Count && name is ("from" or "to"));
            var text = isDay && cell.Kind != CellKind.Empty ? _cells.Due(cell) : _cells.Text(name);
            if (text is not null) yield return new(name, MapFields.IsNumber(name) ? text.Replace(',', '.') : text);
        }

        if (DeadlineOf() is { } deadline) yield return deadline;
    }

    /// <summary>A deadline as plans write it, in one column.</summary>
    private KeyValuePair<string, string>? DeadlineOf()
    {
        var cell = _cells.Dated(DeadlineText.Field);
        if (cell.Kind == CellKind.Empty) return null;
        if (cell.Kind == CellKind.Date || (cell.Kind == CellKind.Text && _cells.IsDate(cell.Shown)))
            return _cells.Due(cell) is { } day ? new("due", day) : null;
        if (cell.Kind == CellKind.Text && DeadlineText.Read(cell.Shown, _cells.Text("planYear")) is var (name, text)) return new(name, text);
        _cells.Blame(Problem.BadValue(
            $"'{DeadlineText.Field}' is {Texts.Quote(cell.Shown)}; it must be a day, a month (Tháng 6/2026), a quarter (Quý II/2026), a year (Năm 2026), or Thường xuyên with the plan's year."));
        return null;
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
        var ending = _cells.Word("ending");
        if (ended is null && ending is not (null or MapFields.Open)) _cells.Blame(Problem.Missing("ended"));
        if (ended is not null && ending is null && !_cells.IsLeftOut) _cells.Blame(Problem.Missing("ending"));
        if (ended is not null && ending is MapFields.Open) _cells.Blame(Problem.BadValue("'ended' is given, and 'ending' says that the case is still open."));
        return ending is MapFields.Open ? null : ending;
    }

    private DateTimeOffset NeededTime()
    {
        if (_cells.Dated("time").Kind == CellKind.Empty && !_cells.IsLeftOut) _cells.Blame(Problem.Missing("time"));
        return _cells.Exact("time") ?? default;
    }
}
