using Npgsql;

namespace ParLive.Journal.Postgres.Connections;

/// <summary>Tells what passes from what does not.</summary>
internal static class Weather
{
    /// <summary>Whether the same may succeed later without anyone's doing: the server restarts, or the line is down.</summary>
    public static bool IsPassing(Exception failure) => failure switch
    {
        PostgresException said => said.IsTransient
            || said.SqlState.StartsWith("08", StringComparison.Ordinal) || said.SqlState.StartsWith("57P", StringComparison.Ordinal),
        NpgsqlException or IOException or System.Net.Sockets.SocketException or TimeoutException => true,
        _ => false,
    };
}
