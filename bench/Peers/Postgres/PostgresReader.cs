using System.Globalization;
using Npgsql;
using ParLive.Work;

namespace ParLive.Peers.Postgres;

/// <summary>Asks PostgreSQL by prepared statements over a connection of its own.</summary>
internal sealed class PostgresReader : IReader
{
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlCommand _mostOverdue;
    private readonly NpgsqlCommand _province;
    private readonly NpgsqlCommand _commune;

    private PostgresReader(NpgsqlConnection connection, IQueries queries) => (_connection, _mostOverdue, _province, _commune) =
    (
        connection, Command(connection, queries.MostOverdue, new NpgsqlParameter<int>()),
        Command(connection, queries.Province, new NpgsqlParameter<int>(), new NpgsqlParameter<int>()),
        Command(connection, queries.Commune, new NpgsqlParameter<int[]>(), new NpgsqlParameter<int>()));

    /// <summary>Connects.</summary>
    public static async Task<PostgresReader> OpenAsync(string words, IQueries queries)
    {
        var connection = new NpgsqlConnection(words);
        await connection.OpenAsync();
        var reader = new PostgresReader(connection, queries);
        foreach (var command in (NpgsqlCommand[])[reader._mostOverdue, reader._province, reader._commune]) await command.PrepareAsync();
        return reader;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<OverdueRow>> MostOverdueAsync(int today) =>
        [.. (await AskAsync(_mostOverdue, today)).Select(row => new OverdueRow(Country.CommuneCode((int)row[0]!), row[1]!.Value, row[2]!.Value, row[3]!.Value))];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<UnitRow>> ProvinceAsync(int province, int today) =>
    [
        .. (await AskAsync(_province, today, province)).Select(row => new UnitRow(
            row[0] is { } district ? Country.DistrictCode((int)district) : Country.ProvinceCode(province), row[1] ?? 0, row[2] ?? 0, row[3] ?? 0, row[4] ?? 0, row[5] ?? 0)),
    ];

    /// <inheritdoc/>
    public async Task<CommuneAnswer> CommuneAsync(int commune, int today)
    {
        var row = (await AskAsync(_commune, Windows.FirstDays(today).ToArray(), commune)).Single();
        return new CommuneAnswer(
            [.. Enumerable.Range(0, Windows.Count).Select(window => new WindowRow(At(window, 0), At(window, 1), At(window, 2), At(window, 3)))],
            row[^1] ?? 0);

        long At(int window, int column) => row[(window * 4) + column] ?? 0;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private static NpgsqlCommand Command(NpgsqlConnection connection, string text, params ReadOnlySpan<NpgsqlParameter> parameters)
    {
        var command = new NpgsqlCommand(text, connection);
        foreach (var parameter in parameters) command.Parameters.Add(parameter);
        return command;
    }

    private static async Task<List<long?[]>> AskAsync(NpgsqlCommand command, params object[] values)
    {
        for (var parameter = 0; parameter < values.Length; parameter++) command.Parameters[parameter].Value = values[parameter];
        var rows = new List<long?[]>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            var row = new long?[reader.FieldCount];
            for (var column = 0; column < row.Length; column++)
                row[column] = await reader.IsDBNullAsync(column) ? null : Convert.ToInt64(reader.GetValue(column), CultureInfo.InvariantCulture);
            rows.Add(row);
        }

        return rows;
    }
}
