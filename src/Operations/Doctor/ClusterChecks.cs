using System.Globalization;
using System.Net.Sockets;

namespace ParLive.Operations.Doctor;

/// <summary>The Redis of a cluster: whether anybody answers there. Its silos are asked by servers.</summary>
internal static class ClusterChecks
{
    private const string Check = "cluster";
    private const int UsualPort = 6379;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static async Task<IEnumerable<Finding>> Of(Patient patient, CancellationToken cancellationToken)
    {
        if (patient.Cluster is not { } cluster) return [];

        var found = new List<Finding>();
        foreach (var place in cluster.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(word => !word.Contains('=', StringComparison.Ordinal)))
            found.Add(await Of(place, cancellationToken));
        return found;
    }

    private static async Task<Finding> Of(string place, CancellationToken cancellationToken)
    {
        var colon = place.LastIndexOf(':');
        var (host, port) = colon > 0 && int.TryParse(place.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? (place[..colon], said) : (place, UsualPort);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        over.CancelAfter(Patience);
        try
        {
            using var line = new TcpClient();
            await line.ConnectAsync(host, port, over.Token);
            return Finding.Well(Check, $"Redis answers at {host}:{port}.");
        }
        catch (Exception silent) when (silent is SocketException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return Finding.Fault(Check, $"Nobody answers at {host}:{port}, where the silos should find each other.", "Start Redis there, or put the right address into PARLIVE_CLUSTER.");
        }
    }
}
