using ParLive.Ingest.Access;

namespace ParLive.Operations.Doors;

/// <summary>Whether a server may listen where others reach it: only over TLS, its own or that of a proxy, and only with passwords nobody guesses.</summary>
public static class DoorPolicy
{
    /// <summary>Why it must not listen so, or null if it may.</summary>
    /// <param name="addresses">Addresses such as <c>http://127.0.0.1:8080</c>.</param>
    /// <param name="terms">How it lets others in.</param>
    /// <param name="secrets">Its passwords.</param>
    public static string? Refusal(IReadOnlyCollection<string> addresses, DoorTerms terms, IEnumerable<DoorSecret> secrets)
    {
        if (addresses.FirstOrDefault(IsSecure) is { } secure && terms.Certificate is null)
            return $"'{secure}' asks for TLS, and there is no certificate. Name one with --certificate (and --certificate-key), or listen on http behind a proxy.";

        var open = addresses.Where(address => !BindingPolicy.IsLoopback(address)).ToList();
        if (open.Count == 0) return null;
        if (open.Find(address => !IsSecure(address)) is { } plain && terms.Proxies.Count == 0)
        {
            return $"On '{plain}' keys and figures would go over the network for everyone to read. Listen on https with --certificate, or, "
                + "where a proxy in front does TLS, name it with --behind-proxy ADDRESS or NETWORK.";
        }

        return WeakIn(secrets);
    }

    /// <summary>Which password is too weak where others reach the server, in a sentence; null if none is.</summary>
    public static string? WeakIn(IEnumerable<DoorSecret> secrets) => secrets.Select(WeakOf).FirstOrDefault(sentence => sentence is not null);

    private static string? WeakOf(DoorSecret secret) => secret.Weakness() is { } weakness
        ? $"The password in {secret.Where} {weakness}, and others reach this server. Set one of at least {DoorSecret.Shortest} characters that nobody guesses: openssl rand -hex 24"
        : null;

    private static bool IsSecure(string address) => address.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}
