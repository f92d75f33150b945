using System.Net;

namespace ParLive.Ingest.Access;

/// <summary>Where the server may listen: without any key or account only on this machine, because everybody could send.</summary>
public static class BindingPolicy
{
    /// <summary>Why the server must not listen on one of these addresses, or null if it may.</summary>
    /// <param name="addresses">Addresses such as <c>http://127.0.0.1:8080</c>.</param>
    /// <param name="isGuarded">Whether any source key is configured, or there is an account.</param>
    public static string? Refusal(IEnumerable<string> addresses, bool isGuarded)
    {
        if (isGuarded) return null;
        var open = addresses.Where(address => !IsLoopback(address)).ToArray();
        return open.Length == 0
            ? null
            : $"Without any source key the server listens on loopback only, and {string.Join(", ", open)} is not loopback. "
                + "Issue a key for each source first, or listen on 127.0.0.1.";
    }

    /// <summary>Whether only this machine reaches the address.</summary>
    public static bool IsLoopback(string address)
    {
        // Kestrel's wildcards http://*:80 and http://+:80 are no URIs.
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri)) return false;
        return string.Equals(uri.Host, "localhost", StringComparison.OrdinalIgnoreCase)
            || string.Equals(uri.Host, "unix", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(uri.DnsSafeHost, out var ip) && IPAddress.IsLoopback(ip));
    }
}
