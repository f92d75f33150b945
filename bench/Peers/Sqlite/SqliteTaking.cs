using Microsoft.Data.Sqlite;

namespace ParLive.Peers.Sqlite;

/// <summary>Takes batches into SQLite by statements that stay prepared; nothing is 0 in these tables, because comparisons with null are slower to write and to read.</summary>
internal sealed class SqliteTaking : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _event;
    private readonly SqliteCommand _was;
    private readonly SqliteCommand _dossier;
    private readonly SqliteCommand _day;
    private readonly Dictionary<(int Unit, int Day), (int Received, int Online, int Resolved, int OnTime)> _days = [];

    public SqliteTaking(SqliteConnection connection)
    {
        _connection = connection;
        _event = SqlitePeer.Prepare(connection, "INSERT OR IGNORE INTO events VALUES ($0, $1, $2, $3, $4, $5, $6)", 7);
        _was = SqlitePeer.Prepare(connection, "SELECT received, due, resolved, channel FROM dossiers WHERE dossier = $0", 1);
        _dossier = SqlitePeer.Prepare(
            connection, "INSERT INTO dossiers VALUES ($0, $1, $2, $3, $4, $5) ON CONFLICT (dossier) DO UPDATE SET received = $2, due = $3, resolved = $4, channel = $5", 6);
        _day = SqlitePeer.Prepare(
            connection,
            """
            INSERT INTO unit_days VALUES ($0, $1, $2, $3, $4, $5) ON CONFLICT (unit, day) DO UPDATE SET
              received = received + $2, online = online + $3, resolved = resolved + $4, on_time = on_time + $5
            """,
            6);
    }

    /// <summary>Takes a batch in one transaction; answers how many events were new.</summary>
    public int Take(EventColumns events)
    {
        using var transaction = _connection.BeginTransaction();
        _days.Clear();
        var fresh = 0;
        for (var row = 0; row < events.Rows; row++)
        {
            SqlitePeer.Set(
                _event, transaction, events.Ids[row], events.Communes[row], events.Dossiers[row], events.Kinds[row], events.Days[row],
                events.Channels[row] ?? 0, events.Dues[row] ?? 0);
            if (_event.ExecuteNonQuery() == 0) continue;
            fresh++;
            Count(transaction, events, row);
        }

        foreach (var ((unit, day), sum) in _days)
        {
            SqlitePeer.Set(_day, transaction, unit, day, sum.Received, sum.Online, sum.Resolved, sum.OnTime);
            _day.ExecuteNonQuery();
        }

        transaction.Commit();
        return fresh;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _event.Dispose();
        _was.Dispose();
        _dossier.Dispose();
        _day.Dispose();
    }

    private void Count(SqliteTransaction transaction, EventColumns events, int row)
    {
        var (unit, kind, day) = (events.Communes[row], events.Kinds[row], events.Days[row]);
        var was = Was(transaction, events.Dossiers[row]);
        var now = was with { Due = Math.Max(was.Due, events.Dues[row] ?? 0) };
        if (kind == 0) now = now with { Received = day, Channel = events.Channels[row] ?? 0 };
        if (kind == 2) now = now with { Resolved = day };
        SqlitePeer.Set(_dossier, transaction, events.Dossiers[row], unit, now.Received, now.Due, now.Resolved, now.Channel);
        _dossier.ExecuteNonQuery();
        if (was.Received == 0 && now.Received != 0) Add(unit, now.Received, (1, now.Channel == 1 ? 1 : 0, 0, 0));
        if (now.IsCounted) Add(unit, now.Resolved, (0, 0, was.IsCounted ? 0 : 1, (now.IsOnTime ? 1 : 0) - (was.IsOnTime ? 1 : 0)));
    }

    private DossierState Was(SqliteTransaction transaction, string dossier)
    {
        SqlitePeer.Set(_was, transaction, dossier);
        using var reader = _was.ExecuteReader();
        return reader.Read() ? new(reader.GetInt32(0), reader.GetInt32(1), reader.GetInt32(2), reader.GetInt32(3)) : default;
    }

    private void Add(int unit, int day, (int Received, int Online, int Resolved, int OnTime) more)
    {
        ref var sum = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_days, (unit, day), out _);
        sum = (sum.Received + more.Received, sum.Online + more.Online, sum.Resolved + more.Resolved, sum.OnTime + more.OnTime);
    }

    internal readonly record struct DossierState(int Received, int Due, int Resolved, int Channel)
    {
        /// <summary>Whether its end is counted.</summary>
        public bool IsCounted => Received != 0 && Resolved != 0;

        /// <summary>Whether it is counted as on time.</summary>
        public bool IsOnTime => IsCounted && Resolved <= Due;
    }
}
