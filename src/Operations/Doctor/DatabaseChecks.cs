using System.Globalization;
using ParLive.Journal.Postgres;

namespace ParLive.Operations.Doctor;

/// <summary>The database of a journal, read while servers may write it.</summary>
internal static class DatabaseChecks
{
    private const string Check = "database";
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(5);

    /// <summary>What is found; when the newest event was accepted the database does not say.</summary>
    public static (IEnumerable<Finding> Findings, DateTimeOffset? Last) Of(string database, TimeProvider clock)
    {
        try
        {
            return (Of(PostgresGlance.At(database), clock.GetUtcNow()), null);
        }
        catch (Exception refused) when (refused is PostgresUnusableException or IOException)
        {
            return ([Finding.Fault(Check, refused.Message, "Put that right, and ask again.")], null);
        }
    }

    internal static IEnumerable<Finding> Of(PostgresGlance glance, DateTimeOffset now)
    {
        yield return Finding.Well(Check, $"PostgreSQL {glance.Version} answers at {glance.Place}; {Words(glance)}");
        foreach (var setting in glance.TurnedOff)
        {
            yield return Finding.Fault(
                Check, $"The server has {setting} turned off: what was acknowledged may be lost when its machine fails.", $"Set {setting} = on in postgresql.conf, and load it again.");
        }

        if (glance.FreeConnections < PostgresGlance.Needed)
        {
            yield return Finding.Doubt(
                Check, string.Create(CultureInfo.InvariantCulture, $"The server has {glance.FreeConnections} connections left, and a silo has up to {PostgresGlance.Needed}."), "Raise max_connections.");
        }

        if ((glance.Now - now).Duration() > Skew)
        {
            yield return Finding.Doubt(
                Check, string.Create(CultureInfo.InvariantCulture, $"Its clock and this machine's are {(glance.Now - now).Duration().TotalSeconds:0} s apart."), "Keep both by NTP.");
        }
    }

    private static string Words(PostgresGlance glance) => glance.Formats switch
    {
        0 => "its schema is made by the first server.",
        var formats when formats < PostgresGlance.NewestFormat => string.Create(
            CultureInfo.InvariantCulture, $"its schema has format {formats}, which the next start brings up to {PostgresGlance.NewestFormat}."),
        _ => string.Create(CultureInfo.InvariantCulture, $"its journal holds {glance.Position} commits."),
    };
}
