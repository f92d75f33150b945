using System.Net;

namespace ParLive.Operations.Doors;

/// <summary>How a server lets others in.</summary>
public sealed record DoorTerms
{
    /// <summary>The certificate, or its whole chain, as PEM or PKCS #12; null for none.</summary>
    public string? Certificate { get; init; }

    /// <summary>Its key as PEM; null where it stands in the same file.</summary>
    public string? CertificateKey { get; init; }

    /// <summary>The proxies in front, as addresses or networks: what they say of who came is believed, and nobody else comes in from outside.</summary>
    public IReadOnlyList<IPNetwork> Proxies { get; init; } = [];

    /// <summary>Reads an address or a network, such as 10.0.0.5 or 10.0.0.0/24; null if it is neither.</summary>
    public static IPNetwork? ProxyOf(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : null;
}
