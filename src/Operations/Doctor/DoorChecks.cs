using System.Globalization;
using System.Net;
using System.Net.Sockets;
using ParLive.Ingest.Access;
using ParLive.Operations.Doors;

namespace ParLive.Operations.Doctor;

/// <summary>Where it listens: whether it may, whether the ports are free, and whether its certificate holds.</summary>
internal static class DoorChecks
{
    private const string Check = "doors";
    private static readonly TimeSpan Soon = TimeSpan.FromDays(14);

    public static IEnumerable<Finding> Of(Patient patient, TimeProvider clock)
    {
        if (DoorPolicy.Refusal([.. patient.Urls], patient.Doors, Secrets(patient)) is { } refusal) yield return Finding.Fault(Check, refusal, "A server does not start so.");
        foreach (var url in patient.Urls) yield return Port(url, patient.RunsAt);
        if (patient.Doors.Certificate is { } file) yield return Certificate(file, patient.Doors.CertificateKey, clock);
    }

    private static IEnumerable<DoorSecret> Secrets(Patient patient)
    {
        if (patient is { HasJournal: true, Database: { } database }) yield return DoorSecret.OfJournal("PARLIVE_JOURNAL", database);
        if (patient.Cluster is { } cluster) yield return DoorSecret.OfCluster("PARLIVE_CLUSTER", cluster);
    }

    private static Finding Port(string url, string? runsAt)
    {
        if (!TryRead(url, out var at)) return Finding.Fault(Check, $"'{url}' is no address to listen on.", "It is such as http://127.0.0.1:8080.");
        if (runsAt is not null && TryRead(runsAt, out var held) && held.Port == at.Port) return Finding.Well(Check, $"The server of this data folder listens at {runsAt}.");

        try
        {
            using var listener = new TcpListener(at) { ExclusiveAddressUse = true };
            listener.Start();
            return Finding.Well(Check, $"{url} is free.");
        }
        catch (SocketException taken) when (taken.SocketErrorCode == SocketError.AccessDenied)
        {
            return Finding.Fault(Check, $"This user may not listen on {url}.", "Take a port from 1024 on, and let a proxy stand at the lower one.");
        }
        catch (SocketException taken)
        {
            return Finding.Fault(Check, $"{url} cannot be listened on: {taken.Message}", $"See who holds it (ss -ltnp 'sport = :{at.Port}'), or choose another port with --urls.");
        }
    }

    private static bool TryRead(string url, out IPEndPoint at)
    {
        at = new IPEndPoint(IPAddress.IPv6Any, 0);
        // Wildcards are no host of a URI.
        var plain = url.Replace("://*", "://0.0.0.0", StringComparison.Ordinal).Replace("://+", "://0.0.0.0", StringComparison.Ordinal);
        if (!Uri.TryCreate(plain, UriKind.Absolute, out var uri)) return false;

        at = new IPEndPoint(IPAddress.TryParse(uri.DnsSafeHost, out var ip) ? ip : BindingPolicy.IsLoopback(url) ? IPAddress.Loopback : IPAddress.Any, uri.Port);
        return true;
    }

    private static Finding Certificate(string file, string? key, TimeProvider clock)
    {
        try
        {
            var until = DoorCertificate.Open(file, key, clock).Until;
            var said = string.Create(CultureInfo.InvariantCulture, $"The certificate '{file}' holds until {until:yyyy-MM-dd HH:mm} UTC");
            return until < clock.GetUtcNow() ? Finding.Fault(Check, said + ": it has ended.", "Renew it.")
                : until - clock.GetUtcNow() < Soon ? Finding.Doubt(Check, said + ".", "Renew it now; a running server reads it anew by itself.")
                : Finding.Well(Check, said + ".");
        }
        catch (DoorException refused)
        {
            return Finding.Fault(Check, refused.Message, "Name another one with --certificate.");
        }
    }
}
