using System.CommandLine;
using System.Net;
using ParLive.Silo.Hosting;

namespace ParLive.Silo.Commands;

/// <summary>The options by which a server takes its place among others.</summary>
internal sealed class RolesOptions
{
    private static readonly string[] Words = ["grains", "ingest", "dashboard"];

    public RolesOptions()
    {
        Roles.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } said && Read(said) is null)
                result.AddError($"--roles is one or several of {string.Join(", ", Words)}, such as ingest,dashboard; not '{said}'.");
        });
        Silo.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } said && !(IPEndPoint.TryParse(said, out var at) && at.Port > 0))
                result.AddError($"--silo is an address and a port, such as {ClusterSeat.UsualSilo}; not '{said}'.");
        });
        Gateway.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > IPEndPoint.MaxPort) result.AddError("--gateway is a port.");
        });
    }

    /// <summary>What the server does.</summary>
    public Option<string> Roles { get; } = new("--roles")
    {
        Description = "What this process does, of grains (units and journal), ingest and dashboard. Other than all of it: in a cluster only.",
        DefaultValueFactory = _ => string.Join(',', Words),
        HelpName = "ROLES",
    };

    // Its default is no default of the option: help would print it, and a password with it.
    public Option<string?> Cluster { get; } = new("--cluster")
    {
        Description = "The Redis in which the processes of a cluster find each other, as HOST:PORT (better in PARLIVE_CLUSTER, which keeps a password off the command line).",
        HelpName = "CONNECTION",
    };

    /// <summary>Where other silos reach this one.</summary>
    public Option<string> Silo { get; } = new("--silo")
    {
        Description = "Where other silos of the cluster reach this one. Whoever reaches it can do everything: keep it off open networks.",
        DefaultValueFactory = _ => ClusterSeat.UsualSilo,
        HelpName = "ADDRESS:PORT",
    };

    /// <summary>Where hosts without grains reach it.</summary>
    public Option<int> Gateway { get; } = new("--gateway")
    {
        Description = "On which port of the same address hosts without grains reach it.",
        DefaultValueFactory = _ => ClusterSeat.UsualGateway,
        HelpName = "PORT",
    };

    /// <summary>The roles that were asked for.</summary>
    public Roles RolesOf(ParseResult arguments) => Read(arguments.GetValue(Roles)!)!.Value;

    /// <summary>The place in a cluster that was asked for.</summary>
    public ClusterSeat? SeatOf(ParseResult arguments) => ClusterSeat.Of(arguments.GetValue(Cluster), arguments.GetValue(Silo)!, arguments.GetValue(Gateway));

    private static Roles? Read(string text)
    {
        var roles = Hosting.Roles.None;
        foreach (var word in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var place = Array.IndexOf(Words, word);
            if (place < 0) return null;

            roles |= (Roles)(1 << place);
        }

        return roles == Hosting.Roles.None ? null : roles;
    }
}
