using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Npgsql;
using ParLive.Grains.Journaling;
using ParLive.Journal.Chain;
using ParLive.Journal.Postgres.Connections;

namespace ParLive.Journal.Postgres.Reading;

/// <summary>Computes the chains of all units again in one pass over the commits, and names every record that does not fit.</summary>
internal sealed class UnitChains(ReadLine line, RecordRow rows, KeptHead? kept)
{
    private const int MostFindings = 20;

    private const string Page =
        $"SELECT {ChainedRow.Columns} FROM parlive.record WHERE group_commit BETWEEN $1 AND $2 ORDER BY group_commit, place";

    private const string Seals = "SELECT id, seal FROM parlive.group_commit WHERE id BETWEEN $1 AND $2 ORDER BY id";

    private readonly Dictionary<string, UnitChain> _units = new(StringComparer.Ordinal);
    private readonly List<string> _findings = [];
    private Dictionary<string, (long Sequence, byte[] Link)> _starts = [];
    private long _records;
    private long _adopted;
    private bool _found = kept is null;

    /// <summary>Reads everything up to a commit.</summary>
    public async Task<ChainReport> RunAsync(long last, CancellationToken cancellationToken)
    {
        _starts = await line.AskAsync(connection => StartsAsync(connection, cancellationToken), cancellationToken);
        try
        {
            for (var next = 1L; next <= last;)
            {
                var first = next;
                var page = await line.AskAsync(connection => PageAsync(connection, (first, last), cancellationToken), cancellationToken);
                page.Rows.ForEach(Take);
                CheckSeals(page);
                if (page.Rows.Count != page.Expected)
                    Find(FormattableString.Invariant($"Segment {first}: from there to segment {page.To} there are {page.Rows.Count} records, and {page.Expected} were written."));
                next = page.To + 1;
            }
        }
        catch (JournalDamagedException damaged)
        {
            // What is gone altogether has no place to go on from.
            Find(FormattableString.Invariant($"Segment {damaged.Segment}: {damaged.What}"));
        }

        foreach (var (unit, start) in _starts)
            if (!_units.TryGetValue(unit, out var chain) || chain.Sequence < start.Sequence) Find($"the records of unit '{unit}' that stood before there was a chain are not all there.");
        return Report(last);
    }

    private ChainReport Report(long last)
    {
        var head = Head();
        _found = _found || kept!.Is(last, head);
        if (!_found) _findings.Add(kept!.Missed(last));
        var more = _findings.Count - MostFindings;
        return new ChainReport(
            last, KeptHead.Text(last, head), _records, _adopted,
            more > 0 ? [.. _findings.Take(MostFindings), FormattableString.Invariant($"... and {more} more places.")] : _findings);
    }

    // Read whole before anything of it counts: a line that breaks in the middle is asked again.
    private async Task<ChainedPage> PageAsync(
        NpgsqlConnection connection, (long First, long Last) asked, CancellationToken cancellationToken)
    {
        var (to, expected) = await CommitPages.RangeAsync(connection, asked, cancellationToken);
        await using var command = connection.Prepared(Page, asked.First, to);
        await using var found = await command.ExecuteReaderAsync(cancellationToken);
        var page = new List<ChainedRow>();
        while (await found.ReadAsync(cancellationToken)) page.Add(ChainedRow.Read(found, rows));
        await found.CloseAsync();

        await using var asking = connection.Prepared(Seals, asked.First, to);
        await using var answer = await asking.ExecuteReaderAsync(cancellationToken);
        var seals = new List<(long, byte[]?)>();
        while (await answer.ReadAsync(cancellationToken)) seals.Add(SealOf(answer));
        return new ChainedPage(to, expected, page, seals);
    }

    private static (long Commit, byte[]? Seal) SealOf(NpgsqlDataReader row) => (row.GetInt64(0), row.IsDBNull(1) ? null : row.GetFieldValue<byte[]>(1));

    // A record that nothing follows in its unit is missed by nobody else, nor is one that stands in another commit than its own.
    private void CheckSeals(ChainedPage page)
    {
        var byCommit = page.Rows.ToLookup(row => row.Commit);
        foreach (var (commit, seal) in page.Seals)
        {
            var own = byCommit[commit].ToList();
            var isOlder = seal is null && own.Count > 0 && own.TrueForAll(row => row.Sequence <= _units[row.Unit].Adopted);
            if (!isOlder && (seal is null || !ChainLink.Seal(own.Select(row => row.Link ?? [])).AsSpan().SequenceEqual(seal)))
                Find(FormattableString.Invariant($"Segment {commit}: its records are not those that were written in it: one was taken away, put in, or moved, or its link was changed."));
        }
    }

    private void Take(ChainedRow row)
    {
        if (!_found && kept!.Position < row.Commit) _found = kept.Is(kept.Position!.Value, Head());
        if (!_units.TryGetValue(row.Unit, out var chain))
            _units[row.Unit] = chain = new UnitChain(row.Unit, _starts.TryGetValue(row.Unit, out var start) ? start : null);

        _records++;
        if (row.Sequence <= chain.Adopted) _adopted++;
        var wrong = chain.Take(row.Sequence, row.Link, row.BodyHash, row.RawHash);
        if ((row.Damage ?? wrong) is { } told) Find(FormattableString.Invariant($"Segment {row.Commit}, record {row.Place}: {told}"));
    }

    private byte[] Head()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var number = new byte[sizeof(long)];
        foreach (var chain in _units.Values.OrderBy(chain => chain.Unit, StringComparer.Ordinal))
        {
            var name = Encoding.UTF8.GetBytes(chain.Unit);
            BinaryPrimitives.WriteInt64BigEndian(number, name.Length);
            hash.AppendData(number);
            hash.AppendData(name);
            BinaryPrimitives.WriteInt64BigEndian(number, chain.Sequence);
            hash.AppendData(number);
            hash.AppendData(chain.Link);
        }

        return hash.GetHashAndReset();
    }

    private void Find(string finding) => _findings.Add(finding);

    private static async Task<Dictionary<string, (long Sequence, byte[] Link)>> StartsAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = connection.Prepared("SELECT unit, sequence, link FROM parlive.chain_start");
        await using var found = await command.ExecuteReaderAsync(cancellationToken);
        var starts = new Dictionary<string, (long, byte[])>(StringComparer.Ordinal);
        while (await found.ReadAsync(cancellationToken)) Add(starts, found);
        return starts;
    }

    private static void Add(Dictionary<string, (long, byte[])> starts, NpgsqlDataReader row) =>
        starts[row.GetString(0)] = (row.GetInt64(1), row.GetFieldValue<byte[]>(2));
}
