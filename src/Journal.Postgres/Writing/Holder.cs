using System.Security.Cryptography;
using Npgsql;
using ParLive.Journal.Postgres.Connections;

namespace ParLive.Journal.Postgres.Writing;

/// <summary>Who holds the journal: one opening of it by one process, told apart from all others.</summary>
/// <param name="Name">Unlike any other's.</param>
/// <param name="Process">For people: which process, on which machine.</param>
internal sealed record Holder(string Name, string Process)
{
    /// <summary>As the server's administrator sees it, and as this holder finds sessions of its own again.</summary>
    public string Application => $"parlive {Name}";

    /// <summary>Ends the session with which it writes, if another one of it lives; the server takes a moment for that.</summary>
    public void EndSession(NpgsqlConnection connection) => connection.Run(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1 AND pid <> pg_backend_pid()", Application);

    /// <summary>Whether another session with which it writes is still there.</summary>
    public bool HasOtherSession(NpgsqlConnection connection) => connection.Ask(
        "SELECT EXISTS(SELECT FROM pg_stat_activity WHERE application_name = $1 AND pid <> pg_backend_pid())", Application) is true;

    /// <summary>This process, opening it now.</summary>
    public static Holder New() => new(
        Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12)),
        FormattableString.Invariant($"process {Environment.ProcessId} on {Environment.MachineName}"));
}
