using Npgsql;
using ParLive.Grains.Journaling;
using ParLive.Journal.Chain;
using ParLive.Journal.Postgres.Connections;
using ParLive.Journal.Segments;
using ParLive.Journal.Units;

namespace ParLive.Journal.Postgres.Writing;

/// <summary>The records of one group commit as columns: each packed as the SQLite journal packs a whole commit.</summary>
/// <remarks>So its checksums cover unit, sequence and dossiers too, and a row whose columns were changed is noticed.</remarks>
internal sealed class PackedGroup
{
    private const string InsertRecords =
        """
        INSERT INTO parlive.record(sequence, group_commit, place, unit, dossiers, body, raw, link)
        SELECT r.sequence, $1, r.place, r.unit, coalesce(($2::bigint[])[r.first:r.last], '{}'), r.body, r.raw, r.link
        FROM unnest($3::text[], $4::bigint[], $5::integer[], $6::integer[], $7::bytea[], $8::bytea[], $9::bytea[])
          WITH ORDINALITY AS r(unit, sequence, first, last, body, raw, link, place)
        """;

    private readonly SegmentWriter _frame = new();
    private readonly List<long> _dossiers = [];
    private readonly List<string> _units = [];
    private readonly List<long> _sequences = [];
    private readonly List<int> _firsts = [];
    private readonly List<int> _lasts = [];
    private readonly List<byte[]> _bodies = [];
    private readonly List<byte[]> _raws = [];
    private readonly List<(UnitHistory History, byte[] Body, byte[] Raw)> _hashes = [];
    private readonly List<byte[]> _links = [];
    private readonly Dictionary<UnitHistory, ReadOnlyMemory<byte>> _heads = [];

    public int Count => _units.Count;

    public string[] Units => [.. _units];

    public long[] Sequences => [.. _sequences];

    public long Bytes { get; private set; }

    public void Lay(IReadOnlyList<(UnitHistory History, JournalRecord Record)> records)
    {
        Clear();
        foreach (var (history, record) in records) Add(history, record);
    }

    /// <summary>The records after which each unit's first one of the group comes; none for units that begin with it.</summary>
    public (string[] Units, long[] Sequences) Before()
    {
        var firsts = new Dictionary<string, long>(StringComparer.Ordinal);
        for (var index = 0; index < Count; index++) firsts.TryAdd(_units[index], _sequences[index] - 1);
        return ([.. firsts.Keys], [.. firsts.Values]);
    }

    /// <summary>Links each record to the one before it.</summary>
    /// <param name="headOf">The link of the last record of a unit that is on disk.</param>
    public void Link(Func<UnitHistory, ReadOnlyMemory<byte>> headOf)
    {
        _links.Clear();
        _heads.Clear();
        for (var index = 0; index < Count; index++)
        {
            var (history, body, raw) = _hashes[index];
            var before = _heads.TryGetValue(history, out var head) ? head : headOf(history);
            var link = ChainLink.OfRecord(before.Span, _units[index], _sequences[index], body, raw);
            _links.Add(link);
            _heads[history] = link;
        }
    }

    /// <summary>Believes that the group is on disk: what comes is linked to it.</summary>
    public void Believe()
    {
        foreach (var (history, link) in _heads) history.Link = link;
    }

    /// <summary>Whether a row that was read back is the record that stands here.</summary>
    public bool IsOwn(int index, byte[]? body) => body is not null && body.AsSpan().SequenceEqual(_bodies[index]);

    /// <summary>Adds what writes the records as one commit.</summary>
    public void AddTo(NpgsqlBatch batch, long commit, long epoch)
    {
        batch.Add("INSERT INTO parlive.group_commit(id, epoch, bytes, records, seal) VALUES($1, $2, $3, $4, $5)", commit, epoch, Bytes, Count,
            ChainLink.Seal(_links));
        batch.Add(
            InsertRecords, commit, _dossiers.ToArray(), Units, Sequences, _firsts.ToArray(), _lasts.ToArray(), _bodies.ToArray(), _raws.ToArray(), _links.ToArray());
    }

    private void Clear()
    {
        _dossiers.Clear();
        _units.Clear();
        _sequences.Clear();
        _firsts.Clear();
        _lasts.Clear();
        _bodies.Clear();
        _raws.Clear();
        _hashes.Clear();
        Bytes = 0;
    }

    private void Add(UnitHistory history, JournalRecord record)
    {
        _frame.Clear();
        _frame.Add(record);
        _frame.Seal();
        _units.Add(record.Unit);
        _sequences.Add(record.Sequence);
        _firsts.Add(_dossiers.Count + 1);
        _dossiers.AddRange(record.Dossiers.Span);
        _lasts.Add(_dossiers.Count);
        _bodies.Add(_frame.Body.ToArray());
        _raws.Add(_frame.Raw.ToArray());
        _hashes.Add((history, _frame.BodyHash.ToArray(), _frame.RawHash.ToArray()));
        Bytes += _frame.Body.Length + _frame.Raw.Length;
    }
}
