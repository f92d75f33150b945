using System.Net;

namespace ParLive.Silo.Hosting;

/// <summary>A process's place in a cluster.</summary>
/// <param name="Membership">The Redis in which the silos find each other. It may hold a password, and is never shown.</param>
/// <param name="Silo">Where other silos reach this one.</param>
/// <param name="Gateway">On which port, at the same address, hosts without grains reach it.</param>
internal sealed record ClusterSeat(string Membership, IPEndPoint Silo, int Gateway)
{
    /// <summary>The environment variable that names the Redis, so that no password stands on a command line.</summary>
    public const string Variable = "PARLIVE_CLUSTER";

    /// <summary>Where a silo listens if nobody says otherwise: nobody but this machine reaches it, since whoever does may do everything.</summary>
    public const string UsualSilo = "127.0.0.1:11111";

    /// <summary>The port for hosts without grains if nobody says otherwise.</summary>
    public const int UsualGateway = 30_000;

    /// <summary>Whether the environment names a cluster.</summary>
    public static bool IsNamed => ActorRuntime.CanBeSpread && Text(Environment.GetEnvironmentVariable(Variable)) is not null;

    /// <summary>What a command was asked for, or else what the environment says; null where no Redis is named.</summary>
    public static ClusterSeat? Of(string? asked, string silo, int gateway) =>
        (Text(asked) ?? Text(Environment.GetEnvironmentVariable(Variable))) is { } membership ? new ClusterSeat(membership, IPEndPoint.Parse(silo), gateway) : null;

    /// <inheritdoc/>
    public override string ToString() => Silo.ToString();

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
