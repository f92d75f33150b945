using Npgsql;

namespace ParLive.Operations.Doors;

/// <summary>A password that opens something of a server; it is never shown.</summary>
public sealed class DoorSecret
{
    /// <summary>One with fewer characters is guessed.</summary>
    public const int Shortest = 12;

    // What stands in manuals, and what is typed where something has to be.
    private static readonly HashSet<string> Defaults = new(
        [
            "password", "passw0rd", "postgres", "postgresql", "parlive", "redis", "foobared", "changeme", "change-me", "changeit", "secret", "default", "admin",
            "administrator", "letmein", "qwerty", "example", "test", "matkhau", "123456", "12345678", "1234567890", "123456789012", "password1234", "passwordpassword",
            "changemechangeme", "parliveparlive", "postgrespostgres", "mysecretpassword", "adminadminadmin",
        ],
        StringComparer.OrdinalIgnoreCase);

    private readonly string? _password;
    private readonly bool _isNeeded;

    private DoorSecret(string where, string? password, bool isNeeded) => (Where, _password, _isNeeded) = (where, password, isNeeded);

    /// <summary>Where it is set.</summary>
    public string Where { get; }

    /// <summary>That of a journal in a database; a socket of this machine, a certificate and a file of passwords know by other means who comes.</summary>
    public static DoorSecret OfJournal(string where, string connection)
    {
        try
        {
            var words = new NpgsqlConnectionStringBuilder(connection);
            var other = words.Host?.StartsWith('/') is true || words.SslCertificate is not null || words.Passfile is not null
                || Environment.GetEnvironmentVariable("PGPASSWORD") is not null || Environment.GetEnvironmentVariable("PGPASSFILE") is not null;
            return new DoorSecret(where, words.Password, !other);
        }
        catch (ArgumentException)
        {
            // Whoever opens the journal says what is wrong with it.
            return new DoorSecret(where, null, isNeeded: false);
        }
    }

    /// <summary>That of the Redis of a cluster.</summary>
    public static DoorSecret OfCluster(string where, string connection) => new(
        where,
        connection.Split(',', StringSplitOptions.TrimEntries)
            .Where(word => word.StartsWith("password=", StringComparison.OrdinalIgnoreCase)).Select(word => word["password=".Length..]).LastOrDefault(),
        isNeeded: true);

    /// <summary>What is wrong with it, in words that go on after "The password"; null if nothing is.</summary>
    public string? Weakness() => _password switch
    {
        null or "" => _isNeeded ? "is missing" : null,
        _ when Defaults.Contains(_password) => "is one that everybody tries first",
        { Length: < Shortest } => "is too short",
        _ when _password.Distinct().Count() <= 3 => "is the same letters again and again",
        _ => null,
    };

    /// <inheritdoc/>
    public override string ToString() => Where;
}
