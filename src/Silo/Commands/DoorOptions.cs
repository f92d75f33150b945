using System.CommandLine;
using ParLive.Operations.Doors;

namespace ParLive.Silo.Commands;

/// <summary>The options by which a server lets others in.</summary>
internal sealed class DoorOptions
{
    public DoorOptions() => Proxies.Validators.Add(result =>
    {
        foreach (var token in result.Tokens.Where(token => DoorTerms.ProxyOf(token.Value) is null))
            result.AddError($"--behind-proxy is an address or a network, such as 10.0.0.5 or 10.0.0.0/24; not '{token.Value}'.");
    });

    /// <summary>The certificate for https.</summary>
    public Option<string?> Certificate { get; } = new("--certificate")
    {
        Description = "The certificate with its chain for https addresses, as PEM or PKCS #12; it is read anew when the file changes.",
        HelpName = "FILE",
    };

    /// <summary>Its key.</summary>
    public Option<string?> Key { get; } = new("--certificate-key")
    {
        Description = "The key of the certificate as PEM, where it stands in a file of its own.",
        HelpName = "FILE",
    };

    /// <summary>The proxies in front.</summary>
    public Option<string[]> Proxies { get; } = new("--behind-proxy")
    {
        Description = "A proxy in front that does TLS, as an address or network: what it says of who came is believed, and nobody else comes in from outside.",
        HelpName = "ADDRESS",
        AllowMultipleArgumentsPerToken = true,
    };

    public DoorTerms Of(ParseResult arguments) => new()
    {
        Certificate = arguments.GetValue(Certificate),
        CertificateKey = arguments.GetValue(Key),
        Proxies = [.. (arguments.GetValue(Proxies) ?? []).Select(text => DoorTerms.ProxyOf(text)!.Value)],
    };
}
