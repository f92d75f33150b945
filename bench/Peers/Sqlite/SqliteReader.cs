using Microsoft.Data.Sqlite;
using ParLive.Work;

namespace ParLive.Peers.Sqlite;

/// <summary>Asks SQLite by a connection of its own.</summary>
internal sealed class SqliteReader(SqliteConnection connection) : IReader
{
    private readonly SqliteCommand _mostOverdue = SqlitePeer.Prepare(
        connection,
        """
        WITH top AS (
          SELECT unit, count(*) AS overdue FROM dossiers WHERE resolved = 0 AND received > 0 AND due < $0 GROUP BY unit ORDER BY 2 DESC, 1 LIMIT 20)
        SELECT top.unit, overdue, coalesce(sum(resolved), 0), coalesce(sum(on_time), 0)
        FROM top LEFT JOIN unit_days AS d ON d.unit = top.unit AND d.day >= $0 - 30 GROUP BY 1, 2 ORDER BY 2 DESC, 1
        """,
        1);

    private readonly SqliteCommand _province = SqlitePeer.Prepare(
        connection,
        """
        SELECT u.district, coalesce(sum(received) FILTER (WHERE day >= $0 - 30), 0), coalesce(sum(online) FILTER (WHERE day >= $0 - 30), 0),
          coalesce(sum(resolved) FILTER (WHERE day >= $0 - 30), 0), coalesce(sum(on_time) FILTER (WHERE day >= $0 - 30), 0),
          coalesce(sum(received) - sum(resolved), 0)
        FROM units AS u LEFT JOIN unit_days AS d ON d.unit = u.unit WHERE u.province = $1 GROUP BY u.district ORDER BY 1
        """,
        2);

    private readonly SqliteCommand _commune = SqlitePeer.Prepare(
        connection,
        "SELECT " + string.Concat(Enumerable.Range(1, Windows.Count).Select(window => $"${window}").Select(first =>
            string.Concat(((string[])["received", "online", "resolved", "on_time"]).Select(measure => $"coalesce(sum({measure}) FILTER (WHERE day >= {first}), 0), "))))
        + "coalesce(sum(received) - sum(resolved), 0) FROM unit_days WHERE unit = $0",
        1 + Windows.Count);

    /// <inheritdoc/>
    public Task<IReadOnlyList<OverdueRow>> MostOverdueAsync(int today) => Task.FromResult<IReadOnlyList<OverdueRow>>(
        [.. Ask(_mostOverdue, today).Select(row => new OverdueRow(Country.CommuneCode((int)row[0]), row[1], row[2], row[3]))]);

    /// <inheritdoc/>
    public Task<IReadOnlyList<UnitRow>> ProvinceAsync(int province, int today)
    {
        var rows = Ask(_province, today, province);
        var all = rows.Aggregate(new long[6], (sum, row) => [.. sum.Zip(row, (one, other) => one + other)]);
        return Task.FromResult<IReadOnlyList<UnitRow>>(
            [Row(Country.ProvinceCode(province), all), .. rows.Select(row => Row(Country.DistrictCode((int)row[0]), row))]);
    }

    /// <inheritdoc/>
    public Task<CommuneAnswer> CommuneAsync(int commune, int today)
    {
        var row = Ask(_commune, [commune, .. Windows.FirstDays(today)]).Single();
        return Task.FromResult(new CommuneAnswer([.. row[..^1].Chunk(4).Select(window => new WindowRow(window[0], window[1], window[2], window[3]))], row[^1]));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _mostOverdue.Dispose();
        _province.Dispose();
        _commune.Dispose();
        return connection.DisposeAsync();
    }

    private static UnitRow Row(string code, long[] row) => new(code, row[1], row[2], row[3], row[4], row[5]);

    private static List<long[]> Ask(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        SqlitePeer.Set(command, null, values);
        var rows = new List<long[]>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var row = new long[reader.FieldCount];
            for (var column = 0; column < row.Length; column++) row[column] = reader.GetInt64(column);
            rows.Add(row);
        }

        return rows;
    }
}
